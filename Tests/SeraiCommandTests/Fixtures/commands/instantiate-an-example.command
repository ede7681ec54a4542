preview greeting --parameters catalog/templates/greeting/2.0.0/examples/shop.yaml
