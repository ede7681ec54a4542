instantiate greeting -p company=Fjell --format mermaid
