// what a build, or a shard of one, is given when it begins.

import type { Given } from '../../command.ts'
import type { Products, SharedFound } from '../../products/products.ts'
import type { Spans } from '../../products/spans.ts'
import type { Store } from '../../store/store.ts'
import type { StoreSettings } from './store-settings.ts'

export interface Building {
  readonly given: Given
  readonly products: Products
  readonly shared: SharedFound
  readonly settings: StoreSettings
  readonly store: Store
  /** Hears of all work. */
  readonly spans: Spans
}
