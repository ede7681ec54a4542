instantiate greeting --parameters nowhere.yaml --customizations catalog --profile not-a-profile.yaml
