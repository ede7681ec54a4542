preview greeting --parameters shop.yaml --customizations changes.yaml
