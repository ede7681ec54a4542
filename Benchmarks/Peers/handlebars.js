// Handlebars.js on the pages of ../Work: node handlebars.js PAGES.json
const fs = require('fs'), path = require('path')
const { measure, report } = require('./measure.js')
const Handlebars = require(process.env.HANDLEBARS_JS || '/usr/share/javascript/handlebars/handlebars.js')

const pages = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))
const read = name => fs.readFileSync(path.join(__dirname, '../Work/pages', name + '.hbs'), 'utf8')
Handlebars.registerPartial('parameter', read('parameter'))
for (const name of Object.keys(pages)) {
  const template = Handlebars.compile(read(name))
  const output = template(pages[name])
  report(`handlebars ${name}`, 'Handlebars.js', measure(() => template(pages[name])), output)
}
