class Qwen2(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  w : List[Tensor]
  s : List[Tensor]
  outer : List[Tensor]
  keys : List[Tensor]
  values : List[Tensor]
  room : List[Tensor]
  layers : int
  heads : int
  kv_heads : int
  head_size : int
  epsilon : float
  limit : int
  turn : int
  widen : int
  wide : int
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
    self.wide = 6
    return 0

  def ways(self: __torch__.Qwen2, turn: int, widen: int, wide: int) -> int:
    self.turn = turn
    self.widen = widen
    self.wide = wide
    return 0

  def noise(self: __torch__.Qwen2, size: List[int], dtype: int) -> Tensor:
    return torch.to(torch.rand(size, dtype=6, layout=None, device=torch.device(self.on)), dtype)

  def plain_product(self: __torch__.Qwen2, x: Tensor, w: Tensor) -> Tensor:
    return torch.linear(x, w)

  def turned_product(self: __torch__.Qwen2, x: Tensor, w: Tensor) -> Tensor:
    return torch.contiguous(torch.t(torch.mm(w, torch.t(x))))

  def widened_product(self: __torch__.Qwen2, x: Tensor, w: Tensor) -> Tensor:
    return torch.to(torch.contiguous(torch.t((self).sliced(x, w, 6))), ops.prim.dtype(x))

  def sliced(self: __torch__.Qwen2, x: Tensor, w: Tensor, dtype: int) -> Tensor:
    n = torch.size(w, 0)
    rows = torch.add(torch.floordiv(1048576, torch.size(w, 1)), 1)
    t = torch.size(x, 0)
    if torch.gt(t, 4):
      full = torch.mul(torch.floordiv(torch.add(t, 15), 16), 16)
    else:
      full = t
    wide = torch.t(torch.to(torch.constant_pad_nd(x, [0, 0, 0, torch.sub(full, t)]), dtype))
    out = torch.empty([n, full], dtype=dtype)
    for i in range(torch.floordiv(torch.sub(torch.add(n, rows), 1), rows)):
      start = torch.mul(i, rows)
      count = ops.prim.min(rows, torch.sub(n, start))
      part = torch.copy_((self).lent(count, torch.size(w, 1), dtype), torch.narrow(w, 0, start, count))
      _0 = torch.mm(part, wide, out=torch.narrow(out, 0, start, count))
    return torch.narrow(out, 1, 0, t)

  def lent(self: __torch__.Qwen2, rows: int, columns: int, dtype: int) -> Tensor:
    need = torch.mul(rows, columns)
    if torch.eq(torch.len(self.room), 0):
      _0 = torch.append(self.room, torch.empty([need], dtype=dtype))
    else:
      small = torch.lt(torch.numel(self.room[0]), need)
      if torch.__or__(small, torch.ne(ops.prim.dtype(self.room[0]), dtype)):
        _1 = torch._set_item(self.room, 0, torch.empty([need], dtype=dtype))
    return torch.view(torch.narrow(self.room[0], 0, 0, need), [rows, columns])

  def eight_bits(self: __torch__.Qwen2, x: Tensor, w: Tensor, s: Tensor) -> Tensor:
    t = ops.prim.dtype(x)
    if torch.le(torch.size(x, 0), 10):
      y = torch._weight_int8pack_mm(torch.to(x, 15), w, s)
    else:
      y = torch.contiguous(torch.t(torch.mul((self).sliced(x, w, self.wide), torch.unsqueeze(s, 1))))
    return torch.to(y, t)

  def four_bits(self: __torch__.Qwen2, x: Tensor, w: Tensor, s: Tensor) -> Tensor:
    group = torch.floordiv(torch.size(x, 1), torch.size(s, 0))
    return torch.to(torch._weight_int4pack_mm_for_cpu(torch.to(x, 15), w, group, s), ops.prim.dtype(x))

  def product(self: __torch__.Qwen2, x: Tensor, w: Tensor, s: Tensor) -> Tensor:
    t = torch.size(x, 0)
    bits = ops.prim.dtype(w)
    if torch.eq(bits, 1):
      y = (self).eight_bits(x, w, s)
    else:
      if torch.eq(bits, 0):
        y = (self).four_bits(x, w, s)
      else:
        if torch.ge(t, self.widen):
          y = (self).widened_product(x, w)
        else:
          if torch.__and__(torch.gt(t, 1), torch.le(t, self.turn)):
            y = (self).turned_product(x, w)
          else:
            y = (self).plain_product(x, w)
    return y

  def weighed(self: __torch__.Qwen2, x: Tensor, i: int) -> Tensor:
    return (self).product(x, self.w[i], self.s[i])

  def biased(self: __torch__.Qwen2, x: Tensor, i: int) -> Tensor:
    return torch.add((self).weighed(x, i), self.w[torch.add(i, 1)])

  def keep(self: __torch__.Qwen2, w: Tensor, s: Tensor) -> int:
    _0 = torch.append(self.w, w)
    _1 = torch.append(self.s, s)
    return torch.len(self.w)

  def layer(self: __torch__.Qwen2, tensor: Tensor, dtype: int) -> int:
    w = torch.to(tensor, torch.device(self.on), dtype)
    return (self).keep(w, torch.new_empty(w, [0]))

  def layer_eight(self: __torch__.Qwen2, tensor: Tensor) -> int:
    w, s, = (self).eight(tensor)
    return (self).keep(w, s)

  def eight(self: __torch__.Qwen2, tensor: Tensor) -> Tuple[Tensor, Tensor]:
    n = torch.size(tensor, 0)
    w = torch.empty([n, torch.size(tensor, 1)], dtype=1)
    s = torch.empty([n], dtype=15)
    for i in range(torch.floordiv(torch.add(n, 4095), 4096)):
      start = torch.mul(i, 4096)
      rows = ops.prim.min(4096, torch.sub(n, start))
      part = torch.to(torch.narrow(tensor, 0, start, rows), 6)
      scale = torch.to(torch.clamp_min(torch.div(torch.amax(torch.abs(part), [1]), 127.), 1e-30), 15)
      whole = torch.round(torch.div(part, torch.unsqueeze(torch.to(scale, 6), 1)))
      _0 = torch.copy_(torch.narrow(w, 0, start, rows), torch.clamp(whole, -127, 127))
      _1 = torch.copy_(torch.narrow(s, 0, start, rows), scale)
    return (w, s)

  def layer_four(self: __torch__.Qwen2, tensor: Tensor, group: int) -> int:
    n = torch.size(tensor, 0)
    k = torch.size(tensor, 1)
    part = torch.view(torch.to(tensor, 6), [n, torch.floordiv(k, group), group])
    low = torch.amin(part, [2])
    scale = torch.to(torch.clamp_min(torch.div(torch.sub(torch.amax(part, [2]), low), 15.), 1e-30), 15)
    step = torch.to(scale, 6)
    middle = torch.to(torch.add(low, torch.mul(step, 8.)), 15)
    whole = torch.round(torch.div(torch.sub(part, torch.unsqueeze(torch.to(middle, 6), 2)), torch.unsqueeze(step, 2)))
    q = torch.view(torch.clamp(torch.add(whole, 8.), 0, 15), [n, k])
    return (self).four(q, torch.t(scale), torch.t(middle))

  def four(self: __torch__.Qwen2, q: Tensor, scale: Tensor, middle: Tensor) -> int:
    w = torch._convert_weight_to_int4pack_for_cpu(torch.contiguous(torch.to(q, 3)), 2)
    return (self).keep(w, torch.contiguous(torch.to(torch.stack([scale, middle], -1), 15)))

  def layer_awq_packed(self: __torch__.Qwen2, qweight: Tensor, qzeros: Tensor, scales: Tensor) -> int:
    scale = torch.to(scales, 6)
    middle = torch.mul(torch.sub(8., torch.to((self).nibbles(qzeros), 6)), scale)
    return (self).four(torch.t((self).nibbles(qweight)), scale, middle)

  def layer_awq(self: __torch__.Qwen2, qweight: Tensor, qzeros: Tensor, scales: Tensor, dtype: int) -> int:
    d = torch.device(self.on)
    group = torch.floordiv(torch.size(qweight, 0), torch.size(scales, 0))
    q = torch.to((self).nibbles(torch.to(qweight, d, 3)), 6)
    z = torch.repeat_interleave(torch.to((self).nibbles(torch.to(qzeros, d, 3)), 6), group, 0)
    s = torch.repeat_interleave(torch.to(scales, d, 6), group, 0)
    w = torch.contiguous(torch.t(torch.to(torch.mul(torch.sub(q, z), s), dtype)))
    return (self).keep(w, torch.new_empty(w, [0]))

  def nibbles(self: __torch__.Qwen2, packed: Tensor) -> Tensor:
    shifts = torch.tensor([0, 16, 4, 20, 8, 24, 12, 28], dtype=3, device=ops.prim.device(packed))
    spread = torch.bitwise_and(torch.bitwise_right_shift(torch.unsqueeze(packed, -1), shifts), 15)
    return torch.flatten(spread, 1)

  def outside(self: __torch__.Qwen2, tensor: Tensor, dtype: int) -> int:
    _0 = torch.append(self.outer, torch.to(tensor, torch.device(self.on), dtype))
    return torch.len(self.outer)

  def head(self: __torch__.Qwen2, tensor: Tensor, dtype: int) -> int:
    w = torch.to(tensor, torch.device(self.on), dtype)
    _0 = torch.append(self.outer, w)
    _1 = torch.append(self.s, torch.new_empty(w, [0]))
    return torch.len(self.outer)

  def head_eight(self: __torch__.Qwen2, tensor: Tensor) -> int:
    w, s, = (self).eight(tensor)
    _0 = torch.append(self.outer, w)
    _1 = torch.append(self.s, s)
    return torch.len(self.outer)

  def pool(self: __torch__.Qwen2, rows: int) -> int:
    torch.clear(self.keys)
    torch.clear(self.values)
    for i in range(self.layers):
      _0 = torch.append(self.keys, torch.new_empty(self.outer[0], [rows, self.kv_heads, self.head_size]))
      _1 = torch.append(self.values, torch.new_empty(self.outer[0], [rows, self.kv_heads, self.head_size]))
    return torch.len(self.keys)

  def weight(self: __torch__.Qwen2, i: int) -> Tensor:
    return self.w[i]

  def scale(self: __torch__.Qwen2, i: int) -> Tensor:
    return self.s[i]

  def outer_weight(self: __torch__.Qwen2, i: int) -> Tensor:
    return self.outer[i]

  def pooled_keys(self: __torch__.Qwen2, i: int) -> Tensor:
    return self.keys[i]

  def pooled_values(self: __torch__.Qwen2, i: int) -> Tensor:
    return self.values[i]

  def floats(self: __torch__.Qwen2, x: Tensor) -> Tensor:
    return torch.to(x, 6)

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
      q = torch.view((self).biased(h, torch.add(o, 1)), [t, self.heads, self.head_size])
      k = torch.view((self).biased(h, torch.add(o, 3)), [t, self.kv_heads, self.head_size])
      v = torch.view((self).biased(h, torch.add(o, 5)), [t, self.kv_heads, self.head_size])
      _0 = torch.index_copy_(self.keys[i], 0, rows, (self).turned(k, cos, sin))
      _1 = torch.index_copy_(self.values[i], 0, rows, v)
      a = (self).attended((self).turned(q, cos, sin), i, starts, used, first)
      x = torch.add(x, (self).weighed(a, torch.add(o, 7)))
      g = (self).normed(x, w[torch.add(o, 8)])
      m = torch.mul(torch.silu((self).weighed(g, torch.add(o, 9))), (self).weighed(g, torch.add(o, 10)))
      x = torch.add(x, (self).weighed(m, torch.add(o, 11)))
    y = (self).normed(torch.index_select(x, 0, wanted), self.outer[1])
    return torch.to(torch.narrow((self).product(y, self.outer[2], self.s[torch.mul(self.layers, 12)]), 1, 0, self.limit), 6)
