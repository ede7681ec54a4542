instantiate greeting -p company=Fjell --format reactflow
