instantiate greeting --parameters shop.yaml --customizations bad-changes.yaml
