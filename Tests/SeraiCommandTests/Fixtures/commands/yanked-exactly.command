preview greeting@1.1.0 -p company=Fjell
