instantiate greeting@3.1.0
