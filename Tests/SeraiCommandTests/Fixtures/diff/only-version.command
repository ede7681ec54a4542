diff base
