import reactflow broken.yaml nowhere.json shop.yaml
