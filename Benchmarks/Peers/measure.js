// Microseconds of one call: the median of nine batches, after a warm-up.
exports.measure = body => {
  const now = () => Number(process.hrtime.bigint()) / 1000
  let count = 1
  for (let begun = now(); now() - begun < 300_000;) { body(); count++ }
  const batch = Math.max(1, Math.ceil(count / 6))
  const times = []
  for (let round = 0; round < 9; round++) {
    const start = now()
    for (let i = 0; i < batch; i++) body()
    times.push((now() - start) / batch)
  }
  return times.sort((a, b) => a - b)[4]
}

exports.report = (work, tool, micros, output) =>
  console.log(JSON.stringify({ work, tool, micros, output }))
