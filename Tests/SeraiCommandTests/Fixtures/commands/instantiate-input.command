instantiate greeting --parameters - --format mermaid < shop.yaml
