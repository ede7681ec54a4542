preview greeting --parameters shop.yaml --profile guest.yaml -p tone=formal
