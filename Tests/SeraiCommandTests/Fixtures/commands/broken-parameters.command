instantiate greeting --parameters broken.yaml
