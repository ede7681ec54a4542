import reactflow ../../../ExchangeTests/Fixtures/reactflow/sim-workflow.flow.json --as-of 2026-11-01
