// site, the door: pages and papers → paths and bytes in dist/. The only room that writes.

export { SITE_CHECKS } from './checks.ts'
export { type Assembly, openAssembly } from './assembly.ts'
export { JOINED } from './assembly/lines.ts'
export { siteAssets, styleAssets } from './assets.ts'
export { dataJson } from './data.ts'
export { writeDocument } from './document.ts'
export { DistFault, type Holder, openPublication, type Publication, type PublicationOptions, type Published } from './publication.ts'
export { type ReportFiles, toReportFiles } from './report-files.ts'
export { newForm, newVariant, type Subject } from './form-skeleton.ts'
export { rewrite, writeCopies, writeNew } from './new-files.ts'
export { type NewReport, skeleton } from './skeleton.ts'
