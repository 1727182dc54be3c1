class Sampling(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool

  def home(self: __torch__.Sampling, tensor: Tensor) -> Tensor:
    return torch.to(tensor, torch.device("cpu"))

  def same(self: __torch__.Sampling, logits: Tensor) -> Tensor:
    return torch.alias(logits)

  def rows(self: __torch__.Sampling, logits: Tensor, index: Tensor) -> Tensor:
    return torch.index_select(logits, 0, index)

  def penalised(self: __torch__.Sampling, logits: Tensor, ids: Tensor, counts: Tensor, repetition: Tensor, presence: Tensor, frequency: Tensor) -> Tensor:
    seen = torch.gather(logits, 1, ids)
    less = torch.where(torch.lt(seen, 0), torch.mul(seen, repetition), torch.div(seen, repetition))
    once = torch.mul(torch.to(torch.gt(counts, 0), 6), presence)
    return torch.scatter(logits, 1, ids, torch.sub(torch.sub(less, torch.mul(counts, frequency)), once))

  def allowed(self: __torch__.Sampling, logits: Tensor, bits: Tensor) -> Tensor:
    shifts = torch.arange(64, dtype=4, layout=None, device=ops.prim.device(bits))
    spread = torch.bitwise_and(torch.bitwise_right_shift(torch.unsqueeze(bits, -1), shifts), 1)
    each = torch.narrow(torch.flatten(spread, 1), 1, 0, torch.size(logits, 1))
    return torch.masked_fill(logits, torch.eq(each, 0), -inf)

  def greedy(self: __torch__.Sampling, logits: Tensor) -> Tensor:
    return (self).home(torch.argmax(logits, -1))

  def drawn(self: __torch__.Sampling, logits: Tensor, temperature: Tensor, uniform: Tensor) -> Tensor:
    sums = torch.cumsum(torch.softmax(torch.div(logits, temperature), -1), -1, dtype=7)
    target = torch.mul(uniform, torch.narrow(sums, 1, torch.sub(torch.size(sums, 1), 1), 1))
    place = torch.searchsorted(sums, target, out_int32=False, right=True)
    return (self).home(torch.squeeze(torch.clamp_max(place, torch.sub(torch.size(sums, 1), 1)), -1))

  def drawn_from_top(self: __torch__.Sampling, logits: Tensor, temperature: Tensor, uniform: Tensor, top_k: Tensor, top_p: Tensor, min_p: Tensor, most: int) -> Tensor:
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
    return (self).home(torch.squeeze(torch.gather(index, 1, torch.minimum(place, last)), -1))

  def likeliest(self: __torch__.Sampling, logits: Tensor, ids: Tensor, most: int) -> List[Tensor]:
    every = torch.log_softmax(logits, -1)
    chosen = torch.gather(every, 1, torch.unsqueeze(ids, 1))
    values, index, = torch.topk(every, most, -1, True, True)
    return [(self).home(torch.flatten(chosen)), (self).home(torch.flatten(values)), (self).home(torch.flatten(index))]
