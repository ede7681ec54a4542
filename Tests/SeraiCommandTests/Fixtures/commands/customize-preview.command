customize journey.yaml --customizations changes.yaml --preview
