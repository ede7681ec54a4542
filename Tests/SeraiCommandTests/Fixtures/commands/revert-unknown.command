customize customized.yaml --revert shortr
