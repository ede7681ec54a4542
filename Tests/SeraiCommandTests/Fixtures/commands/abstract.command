instantiate base -p company=Fjell
