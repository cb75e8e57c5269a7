// entry: what runs in a thread, where TypeScript has to be made known first.
import { register } from 'tsx/esm/api'

register()
const { default: compile } = await import('./thread.ts')
export default compile
