class Qwen2(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  w : List[Tensor]
  outer : List[Tensor]
  keys : List[Tensor]
  values : List[Tensor]
  layers : int
  heads : int
  kv_heads : int
  head_size : int
  epsilon : float
  limit : int
  turn : int
  widen : int
  on : str

  def shape(self: __torch__.Qwen2, layers: int, heads: int, kv_heads: int, head_size: int, epsilon: float, limit: int, on: str) -> int:
    self.layers = layers
    self.heads = heads
    self.kv_heads = kv_heads
    self.head_size = head_size
    self.epsilon = epsilon
    self.limit = limit
    self.on = on
    self.turn = 0
    self.widen = 1073741824
    return 0

  def ways(self: __torch__.Qwen2, turn: int, widen: int) -> int:
    self.turn = turn
    self.widen = widen
    return 0

  def noise(self: __torch__.Qwen2, size: List[int], dtype: int) -> Tensor:
    return torch.to(torch.rand(size, dtype=6, layout=None, device=torch.device(self.on)), dtype)

  def plain_product(self: __torch__.Qwen2, x: Tensor, w: Tensor) -> Tensor:
    return torch.linear(x, w)

  def turned_product(self: __torch__.Qwen2, x: Tensor, w: Tensor) -> Tensor:
    return torch.contiguous(torch.t(torch.mm(w, torch.t(x))))

  def widened_product(self: __torch__.Qwen2, x: Tensor, w: Tensor) -> Tensor:
    n = torch.size(w, 0)
    rows = torch.add(torch.floordiv(1048576, torch.size(w, 1)), 1)
    wide = torch.t(torch.to(x, 6))
    out = annotate(List[Tensor], [])
    for i in range(torch.floordiv(torch.sub(torch.add(n, rows), 1), rows)):
      start = torch.mul(i, rows)
      part = torch.narrow(w, 0, start, ops.prim.min(rows, torch.sub(n, start)))
      _0 = torch.append(out, torch.mm(torch.to(part, 6), wide))
    return torch.to(torch.contiguous(torch.t(torch.cat(out, 0))), ops.prim.dtype(x))

  def product(self: __torch__.Qwen2, x: Tensor, w: Tensor) -> Tensor:
    t = torch.size(x, 0)
    if torch.ge(t, self.widen):
      y = (self).widened_product(x, w)
    else:
      if torch.__and__(torch.gt(t, 1), torch.le(t, self.turn)):
        y = (self).turned_product(x, w)
      else:
        y = (self).plain_product(x, w)
    return y

  def biased(self: __torch__.Qwen2, x: Tensor, w: Tensor, b: Tensor) -> Tensor:
    return torch.add((self).product(x, w), b)

  def layer(self: __torch__.Qwen2, tensor: Tensor, dtype: int) -> int:
    _0 = torch.append(self.w, torch.to(tensor, torch.device(self.on), dtype))
    return torch.len(self.w)

  def layer_awq(self: __torch__.Qwen2, qweight: Tensor, qzeros: Tensor, scales: Tensor, dtype: int) -> int:
    d = torch.device(self.on)
    group = torch.floordiv(torch.size(qweight, 0), torch.size(scales, 0))
    q = torch.to((self).nibbles(torch.to(qweight, d, 3)), 6)
    z = torch.repeat_interleave(torch.to((self).nibbles(torch.to(qzeros, d, 3)), 6), group, 0)
    s = torch.repeat_interleave(torch.to(scales, d, 6), group, 0)
    w = torch.t(torch.to(torch.mul(torch.sub(q, z), s), dtype))
    _0 = torch.append(self.w, torch.contiguous(w))
    return torch.len(self.w)

  def nibbles(self: __torch__.Qwen2, packed: Tensor) -> Tensor:
    shifts = torch.tensor([0, 16, 4, 20, 8, 24, 12, 28], dtype=3, device=ops.prim.device(packed))
    spread = torch.bitwise_and(torch.bitwise_right_shift(torch.unsqueeze(packed, -1), shifts), 15)
    return torch.flatten(spread, 1)

  def outside(self: __torch__.Qwen2, tensor: Tensor, dtype: int) -> int:
    _0 = torch.append(self.outer, torch.to(tensor, torch.device(self.on), dtype))
    return torch.len(self.outer)

  def pool(self: __torch__.Qwen2, rows: int) -> int:
    torch.clear(self.keys)
    torch.clear(self.values)
    for i in range(self.layers):
      _0 = torch.append(self.keys, torch.new_empty(self.outer[0], [rows, self.kv_heads, self.head_size]))
      _1 = torch.append(self.values, torch.new_empty(self.outer[0], [rows, self.kv_heads, self.head_size]))
    return torch.len(self.keys)

  def copy(self: __torch__.Qwen2, source: int, target: int, count: int) -> int:
    for i in range(self.layers):
      k = torch.clone(torch.narrow(self.keys[i], 0, source, count))
      _0 = torch.copy_(torch.narrow(self.keys[i], 0, target, count), k)
      v = torch.clone(torch.narrow(self.values[i], 0, source, count))
      _1 = torch.copy_(torch.narrow(self.values[i], 0, target, count), v)
    return count

  def normed(self: __torch__.Qwen2, x: Tensor, weight: Tensor) -> Tensor:
    t = ops.prim.dtype(x)
    wide = torch.to(x, 6)
    size = torch.mean(torch.square(wide), [-1], True)
    return torch.mul(weight, torch.to(torch.mul(wide, torch.rsqrt(torch.add(size, self.epsilon))), t))

  def turned(self: __torch__.Qwen2, x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    a, b, = torch.chunk(x, 2, -1)
    return torch.add(torch.mul(x, cos), torch.mul(torch.cat([torch.neg(b), a], -1), sin))

  def attended(self: __torch__.Qwen2, q: Tensor, i: int, starts: List[int], used: List[int], first: List[int]) -> Tensor:
    out = annotate(List[Tensor], [])
    group = torch.floordiv(self.heads, self.kv_heads)
    d = self.head_size
    for b in range(torch.len(starts)):
      n = torch.sub(first[torch.add(b, 1)], first[b])
      length = used[b]
      k = torch.transpose(torch.narrow(self.keys[i], 0, starts[b], length), 0, 1)
      v = torch.transpose(torch.narrow(self.values[i], 0, starts[b], length), 0, 1)
      x = torch.narrow(q, 0, first[b], n)
      if torch.eq(n, 1):
        one = torch.view(x, [1, self.kv_heads, group, d])
        a = torch.scaled_dot_product_attention(one, torch.unsqueeze(k, 0), torch.unsqueeze(v, 0))
        _0 = torch.append(out, torch.reshape(a, [1, torch.mul(self.heads, d)]))
      else:
        many = torch.unsqueeze(torch.transpose(x, 0, 1), 0)
        wide = [1, self.kv_heads, group, length, d]
        flat = [1, self.heads, length, d]
        kk = torch.reshape(torch.expand(torch.unsqueeze(torch.unsqueeze(k, 0), 2), wide), flat)
        vv = torch.reshape(torch.expand(torch.unsqueeze(torch.unsqueeze(v, 0), 2), wide), flat)
        if torch.eq(n, length):
          a = torch.scaled_dot_product_attention(many, kk, vv, None, 0., True)
        else:
          full = torch.new_full(x, [n, length], -inf)
          mask = torch.triu(full, torch.add(torch.sub(length, n), 1))
          a = torch.scaled_dot_product_attention(many, kk, vv, mask)
        _1 = torch.append(out, torch.reshape(torch.transpose(torch.squeeze(a, 0), 0, 1), [n, torch.mul(self.heads, d)]))
    return torch.cat(out, 0)

  def logits(self: __torch__.Qwen2, ids: Tensor, places: Tensor, rows: Tensor, wanted: Tensor, starts: List[int], used: List[int], first: List[int]) -> Tensor:
    t = torch.size(ids, 0)
    w = self.w
    x = torch.embedding(self.outer[0], ids)
    cos = torch.unsqueeze(torch.index_select(self.outer[3], 0, places), 1)
    sin = torch.unsqueeze(torch.index_select(self.outer[4], 0, places), 1)
    for i in range(self.layers):
      o = torch.mul(i, 12)
      h = (self).normed(x, w[o])
      q = torch.view((self).biased(h, w[torch.add(o, 1)], w[torch.add(o, 2)]), [t, self.heads, self.head_size])
      k = torch.view((self).biased(h, w[torch.add(o, 3)], w[torch.add(o, 4)]), [t, self.kv_heads, self.head_size])
      v = torch.view((self).biased(h, w[torch.add(o, 5)], w[torch.add(o, 6)]), [t, self.kv_heads, self.head_size])
      _0 = torch.index_copy_(self.keys[i], 0, rows, (self).turned(k, cos, sin))
      _1 = torch.index_copy_(self.values[i], 0, rows, v)
      a = (self).attended((self).turned(q, cos, sin), i, starts, used, first)
      x = torch.add(x, (self).product(a, w[torch.add(o, 7)]))
      g = (self).normed(x, w[torch.add(o, 8)])
      m = torch.mul(torch.silu((self).product(g, w[torch.add(o, 9)])), (self).product(g, w[torch.add(o, 10)]))
      x = torch.add(x, (self).product(m, w[torch.add(o, 11)]))
    y = (self).normed(torch.index_select(x, 0, wanted), self.outer[1])
    return torch.to(torch.narrow((self).product(y, self.outer[2]), 1, 0, self.limit), 6)
