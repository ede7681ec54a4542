customize customized.yaml --revert shorter --format yaml
