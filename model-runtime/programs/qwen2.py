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

  def shape(self: __torch__.Qwen2, layers: int, heads: int, kv_heads: int, head_size: int, epsilon: float, limit: int) -> int:
    self.layers = layers
    self.heads = heads
    self.kv_heads = kv_heads
    self.head_size = head_size
    self.epsilon = epsilon
    self.limit = limit
    return 0

  def layer(self: __torch__.Qwen2, tensor: Tensor, dtype: int) -> int:
    _0 = torch.append(self.w, torch.to(tensor, dtype))
    return torch.len(self.w)

  def layer_awq(self: __torch__.Qwen2, qweight: Tensor, qzeros: Tensor, scales: Tensor, dtype: int) -> int:
    rows = torch.size(qweight, 0)
    group = torch.floordiv(rows, torch.size(scales, 0))
    q = torch.to((self).nibbles(qweight), 6)
    z = torch.repeat_interleave(torch.to((self).nibbles(qzeros), 6), group, 0)
    s = torch.repeat_interleave(torch.to(scales, 6), group, 0)
    w = torch.t(torch.to(torch.mul(torch.sub(q, z), s), dtype))
    _0 = torch.append(self.w, torch.contiguous(w))
    return torch.len(self.w)

  def nibbles(self: __torch__.Qwen2, packed: Tensor) -> Tensor:
    shifts = torch.tensor([0, 16, 4, 20, 8, 24, 12, 28], dtype=3, device=ops.prim.device(packed))
    spread = torch.bitwise_and(torch.bitwise_right_shift(torch.unsqueeze(packed, -1), shifts), 15)
    return torch.flatten(spread, 1)

  def outside(self: __torch__.Qwen2, tensor: Tensor, dtype: int) -> int:
    _0 = torch.append(self.outer, torch.to(tensor, dtype))
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

  def rotary(self: __torch__.Qwen2, length: int, theta: float) -> int:
    half = torch.arange(0, self.head_size, 2, dtype=6, layout=None, device=ops.prim.device(self.outer[0]))
    inverse = torch.reciprocal(torch.pow(theta, torch.div(half, self.head_size)))
    return (self).angles(inverse, length, 1.)

  def rotary_yarn(self: __torch__.Qwen2, length: int, theta: float, factor: float, low: float, high: float, attention: float) -> int:
    d = ops.prim.device(self.outer[0])
    half = torch.arange(0, self.head_size, 2, dtype=6, layout=None, device=d)
    plain = torch.reciprocal(torch.pow(theta, torch.div(half, self.head_size)))
    index = torch.arange(torch.floordiv(self.head_size, 2), dtype=6, layout=None, device=d)
    ramp = torch.clamp(torch.div(torch.sub(index, low), torch.sub(high, low)), 0., 1.)
    stretched = torch.reciprocal(torch.mul(torch.pow(theta, torch.div(half, self.head_size)), factor))
    inverse = torch.add(torch.mul(stretched, ramp), torch.mul(plain, torch.rsub(ramp, 1.)))
    return (self).angles(inverse, length, attention)

  def angles(self: __torch__.Qwen2, inverse: Tensor, length: int, attention: float) -> int:
    d = ops.prim.device(self.outer[0])
    place = torch.unsqueeze(torch.arange(length, dtype=6, layout=None, device=d), 1)
    angle = torch.mul(place, inverse)
    twice = torch.cat([angle, angle], -1)
    t = ops.prim.dtype(self.outer[0])
    _0 = (self).outside(torch.mul(torch.cos(twice), attention), t)
    _1 = (self).outside(torch.mul(torch.sin(twice), attention), t)
    return length

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
      q = torch.view(torch.linear(h, w[torch.add(o, 1)], w[torch.add(o, 2)]), [t, self.heads, self.head_size])
      k = torch.view(torch.linear(h, w[torch.add(o, 3)], w[torch.add(o, 4)]), [t, self.kv_heads, self.head_size])
      v = torch.view(torch.linear(h, w[torch.add(o, 5)], w[torch.add(o, 6)]), [t, self.kv_heads, self.head_size])
      _0 = torch.index_copy_(self.keys[i], 0, rows, (self).turned(k, cos, sin))
      _1 = torch.index_copy_(self.values[i], 0, rows, v)
      a = (self).attended((self).turned(q, cos, sin), i, starts, used, first)
      x = torch.add(x, torch.linear(a, w[torch.add(o, 7)]))
      g = (self).normed(x, w[torch.add(o, 8)])
      m = torch.mul(torch.silu(torch.linear(g, w[torch.add(o, 9)])), torch.linear(g, w[torch.add(o, 10)]))
      x = torch.add(x, torch.linear(m, w[torch.add(o, 11)]))
    y = (self).normed(torch.index_select(x, 0, wanted), self.outer[1])
    return torch.to(torch.narrow(torch.linear(y, self.outer[2]), 1, 0, self.limit), 6)

  def same(self: __torch__.Qwen2, logits: Tensor) -> Tensor:
    return torch.alias(logits)

  def rows(self: __torch__.Qwen2, logits: Tensor, index: Tensor) -> Tensor:
    return torch.index_select(logits, 0, index)

  def penalised(self: __torch__.Qwen2, logits: Tensor, ids: Tensor, counts: Tensor, repetition: Tensor, presence: Tensor, frequency: Tensor) -> Tensor:
    seen = torch.gather(logits, 1, ids)
    less = torch.where(torch.lt(seen, 0), torch.mul(seen, repetition), torch.div(seen, repetition))
    once = torch.mul(torch.to(torch.gt(counts, 0), 6), presence)
    return torch.scatter(logits, 1, ids, torch.sub(torch.sub(less, torch.mul(counts, frequency)), once))

  def allowed(self: __torch__.Qwen2, logits: Tensor, bits: Tensor) -> Tensor:
    shifts = torch.arange(64, dtype=4, layout=None, device=ops.prim.device(bits))
    spread = torch.bitwise_and(torch.bitwise_right_shift(torch.unsqueeze(bits, -1), shifts), 1)
    each = torch.narrow(torch.flatten(spread, 1), 1, 0, torch.size(logits, 1))
    return torch.masked_fill(logits, torch.eq(each, 0), -inf)

  def greedy(self: __torch__.Qwen2, logits: Tensor) -> Tensor:
    return torch.argmax(logits, -1)

  def drawn(self: __torch__.Qwen2, logits: Tensor, temperature: Tensor, uniform: Tensor) -> Tensor:
    sums = torch.cumsum(torch.softmax(torch.div(logits, temperature), -1), -1, dtype=7)
    target = torch.mul(uniform, torch.narrow(sums, 1, torch.sub(torch.size(sums, 1), 1), 1))
    place = torch.searchsorted(sums, target, out_int32=False, right=True)
    return torch.squeeze(torch.clamp_max(place, torch.sub(torch.size(sums, 1), 1)), -1)

  def drawn_from_top(self: __torch__.Qwen2, logits: Tensor, temperature: Tensor, uniform: Tensor, top_k: Tensor, top_p: Tensor, min_p: Tensor, most: int) -> Tensor:
    scaled = torch.div(logits, temperature)
    if torch.gt(most, 0):
      values, index, = torch.topk(scaled, most, -1, True, True)
    else:
      values, index, = torch.sort(scaled, stable=True, dim=-1, descending=True)
    rank = torch.arange(torch.size(values, 1), dtype=4, layout=None, device=ops.prim.device(logits))
    p = torch.softmax(torch.masked_fill(values, torch.ge(rank, top_k), -inf), -1)
    before = torch.sub(torch.cumsum(p, -1), p)
    likely = torch.ge(p, torch.mul(min_p, torch.narrow(p, 1, 0, 1)))
    keep = torch.logical_and(torch.lt(before, top_p), torch.logical_and(likely, torch.gt(p, 0)))
    sums = torch.cumsum(torch.mul(p, torch.to(keep, 6)), -1, dtype=7)
    target = torch.mul(uniform, torch.narrow(sums, 1, torch.sub(torch.size(sums, 1), 1), 1))
    place = torch.searchsorted(sums, target, out_int32=False, right=True)
    last = torch.sub(torch.sum(keep, [-1], True), 1)
    return torch.squeeze(torch.gather(index, 1, torch.minimum(place, last)), -1)

  def likeliest(self: __torch__.Qwen2, logits: Tensor, ids: Tensor, most: int) -> List[Tensor]:
    every = torch.log_softmax(logits, -1)
    chosen = torch.gather(every, 1, torch.unsqueeze(ids, 1))
    values, index, = torch.topk(every, most, -1, True, True)
    return [torch.flatten(chosen), torch.flatten(values), torch.flatten(index)]
