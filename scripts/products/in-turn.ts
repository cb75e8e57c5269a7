// entry: work on many things at once, its results in the order of the things.

/** The results of the tasks one by one, in their order, while those that follow are at work: at most `ahead` tasks. */
export async function* inTurn<Task, Result>(
  tasks: Iterable<Task> | AsyncIterable<Task>,
  ahead: number,
  work: (task: Task) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = []
  for await (const task of tasks) {
    const result = work(task)
    result.catch(() => undefined) // it is waited for in its turn
    begun.push(result)
    if (begun.length >= ahead) yield (await begun.shift()) as Result
  }
  for (const result of begun) yield await result
}
