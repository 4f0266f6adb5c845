// Weighted least squares with a ridge, by Cholesky: all the arithmetic that the two predictions need.

/**
 * The coefficients that minimise Σ w (y − x·b)² + ridge |b|² (the first, the intercept, is not held down).
 * @param rows one vector of inputs per observation, each with a leading 1.
 */
export function leastSquares(
  rows: readonly Float64Array[],
  targets: readonly number[],
  weights: readonly number[] | null,
  ridge: number,
): Float64Array {
  const size = rows[0]?.length ?? 0;
  const normal = Array.from({ length: size }, () => new Float64Array(size));
  const right = new Float64Array(size);
  rows.forEach((row, n) => {
    const weight = weights?.[n] ?? 1;
    const target = targets[n] ?? 0;
    for (let i = 0; i < size; i += 1) {
      const value = weight * at(row, i);
      if (value === 0) continue;
      right[i] = at(right, i) + value * target;
      const line = normal[i];
      if (line) for (let j = 0; j <= i; j += 1) line[j] = at(line, j) + value * at(row, j);
    }
  });
  normal.forEach((line, i) => (line[i] = at(line, i) + (i === 0 ? 1e-9 : ridge)));
  return solve(normal, right);
}

/** The sum of products of two vectors of one length. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += at(a, i) * at(b, i);
  return sum;
}

const at = (line: Float64Array | undefined, index: number): number => line?.[index] ?? 0;

/** Solves a symmetric positive system of which the lower half is given; the matrix is used up. */
function solve(lower: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  for (let i = 0; i < size; i += 1) {
    const line = lower[i];
    if (!line) continue;
    for (let j = 0; j <= i; j += 1) {
      const other = lower[j];
      let sum = at(line, j);
      for (let k = 0; k < j; k += 1) sum -= at(line, k) * at(other, k);
      line[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(other, j);
    }
  }
  const out = Float64Array.from(right);
  for (let i = 0; i < size; i += 1) {
    let sum = at(out, i);
    for (let k = 0; k < i; k += 1) sum -= at(lower[i], k) * at(out, k);
    out[i] = sum / at(lower[i], i);
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = at(out, i);
    for (let k = i + 1; k < size; k += 1) sum -= at(lower[k], i) * at(out, k);
    out[i] = sum / at(lower[i], i);
  }
  return out;
}
