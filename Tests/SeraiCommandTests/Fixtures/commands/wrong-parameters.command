instantiate greeting --parameters wrong.yaml -p limt=3 -p company -p tone=formell
