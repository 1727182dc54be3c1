class Cuda(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  on : str

  def place(self: __torch__.Cuda, on: str) -> int:
    self.on = on
    return 0

  def empty(self: __torch__.Cuda, size: List[int], dtype: int) -> Tensor:
    return torch.empty(size, dtype=dtype, layout=None, device=torch.device(self.on))

  def zeros(self: __torch__.Cuda, size: List[int], dtype: int) -> Tensor:
    return torch.zeros(size, dtype=dtype, layout=None, device=torch.device(self.on))

  def fill(self: __torch__.Cuda, target: Tensor, dim: int, start: int, tensor: Tensor) -> int:
    _0 = torch.copy_(torch.narrow(target, dim, start, torch.size(tensor, dim)), tensor)
    return 0

  def part(self: __torch__.Cuda, tensor: Tensor, start: int, count: int) -> Tensor:
    return torch.narrow(tensor, 0, start, count)

  def rows_of(self: __torch__.Cuda, flat: Tensor, n: int, k: int) -> Tensor:
    return torch.view(torch.narrow(flat, 0, 0, torch.mul(k, n)), [n, k])

  def layer_of(self: __torch__.Cuda, pool: Tensor, layer: int) -> Tensor:
    return torch.select(pool, 0, layer)

  def copy_rows(self: __torch__.Cuda, pool: Tensor, source: int, target: int, count: int) -> int:
    step = 256
    n = torch.floordiv(torch.sub(torch.add(count, step), 1), step)
    for i in range(n):
      if torch.gt(target, source):
        from_ = torch.mul(torch.sub(torch.sub(n, i), 1), step)
      else:
        from_ = torch.mul(i, step)
      size = ops.prim.min(step, torch.sub(count, from_))
      rows = torch.clone(torch.narrow(pool, 1, torch.add(source, from_), size))
      _0 = torch.copy_(torch.narrow(pool, 1, torch.add(target, from_), size), rows)
    return 0

  def product(self: __torch__.Cuda, x: Tensor, w: Tensor, out: Tensor, tokens: int) -> int:
    _0 = torch.mm(torch.narrow(x, 0, 0, tokens), torch.t(w), out=torch.narrow(out, 0, 0, tokens))
    return 0

  def product_unpacked(self: __torch__.Cuda, x: Tensor, flat: Tensor, out: Tensor, tokens: int) -> int:
    k = torch.size(x, 1)
    n = torch.size(out, 1)
    w = torch.view(torch.narrow(flat, 0, 0, torch.mul(k, n)), [n, k])
    _0 = torch.mm(torch.narrow(x, 0, 0, tokens), torch.t(w), out=torch.narrow(out, 0, 0, tokens))
    return 0

  def attended(self: __torch__.Cuda, q: Tensor, keys: Tensor, values: Tensor, tokens: int, first: Tensor, starts: Tensor, used: Tensor, longest_q: int, longest_k: int) -> Tensor:
    heads = torch.view(torch.narrow(q, 0, 0, tokens), [tokens, -1, torch.size(keys, 2)])
    a, b, c, d, e, = torch._flash_attention_forward(heads, keys, values, first, starts, longest_q, longest_k, 0., True, False, scale=None, window_size_left=None, window_size_right=None, seqused_k=used, alibi_slopes=None)
    return torch.view(a, [tokens, -1])

  def logits(self: __torch__.Cuda, x: Tensor, w: Tensor, narrow: Tensor, wide: Tensor, count: int) -> int:
    made = torch.narrow(narrow, 0, 0, count)
    _0 = torch.mm(torch.narrow(x, 0, 0, count), torch.t(w), out=made)
    _1 = torch.copy_(torch.narrow(wide, 0, 0, count), torch.narrow(made, 1, 0, torch.size(wide, 1)))
    return 0
