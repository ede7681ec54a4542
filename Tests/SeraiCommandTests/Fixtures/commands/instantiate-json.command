instantiate greeting --parameters shop.yaml
