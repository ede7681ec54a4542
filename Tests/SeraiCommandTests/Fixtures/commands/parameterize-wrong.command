import reactflow ../../../ExchangeTests/Fixtures/reactflow/react-flow.flow.json --parameterize $.nothing=x --parameterize $.stateTemplates[0].stateName=1x --parameterize $.stateTemplates=y
