customize journey.yaml --customizations changes.yaml --by ada --at 2026-11-02 --format yaml
