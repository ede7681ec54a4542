customize journey.yaml --customizations missing-target.yaml
