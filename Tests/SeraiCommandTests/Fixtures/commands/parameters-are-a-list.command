instantiate greeting --parameters list.yaml
