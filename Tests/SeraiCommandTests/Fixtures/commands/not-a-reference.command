instantiate greeting@
