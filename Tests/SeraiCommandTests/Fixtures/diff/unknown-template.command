diff parcle@1.0.0
