// The expressions of ../Work in V8: node expressions.js EXPRESSIONS.json
const fs = require('fs'), vm = require('vm')
const { measure, report } = require('./measure.js')

const { contexts, expressions } = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))
const names = Object.keys(contexts[0])
const rows = contexts.map(context => names.map(name => context[name]))

// As an application would: compiled once, its names given anew for each evaluation.
const sandbox = vm.createContext({})
const scripts = expressions.map(text => new vm.Script(`'use strict'; (${text})`))
const runAll = () => {
  const results = []
  for (const context of contexts) {
    for (const script of scripts) {
      Object.assign(sandbox, context)
      results.push(script.runInContext(sandbox))
    }
  }
  return results
}
report('expressions', 'node vm.Script', measure(runAll), JSON.stringify(runAll()))

// The upper bound: functions of the program itself, which V8 compiles to machine code and inlines.
const functions = expressions.map(text => vm.compileFunction(`'use strict'; return (${text})`, names))
const callAll = () => {
  const results = []
  for (const row of rows) for (const call of functions) results.push(call(...row))
  return results
}
report('expressions', 'node compileFunction', measure(callAll), JSON.stringify(callAll()))
