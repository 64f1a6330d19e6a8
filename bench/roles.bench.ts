import { labelledLines, layoutNames, roleReport } from '../src-main/domain/importing/layouts.arbitrary'

/** Precision and recall of every role over the labelled layouts, and every line that is taken for something else. */
const names = layoutNames()
const lines = names.flatMap(labelledLines)
const right = lines.filter(({ truth, decision }) => truth === decision.role).length
console.log(`${names.length} layouts, ${lines.length} lines, ${((right / lines.length) * 100).toFixed(1)}% right`)
console.log(roleReport(lines))
