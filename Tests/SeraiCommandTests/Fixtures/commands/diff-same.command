diff greeting@1.0.0 greeting@2.0.0
