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
    values, index, = torch.max(logits, -1, False)
    return (self).home(torch.masked_fill(index, torch.logical_not(torch.isfinite(values)), -1))

  def probabilities(self: __torch__.Sampling, logits: Tensor, temperature: Tensor) -> Tensor:
    return (self).home(torch.softmax(torch.div(logits, temperature), -1))

  def likeliest(self: __torch__.Sampling, logits: Tensor, ids: Tensor, most: int) -> List[Tensor]:
    every = torch.log_softmax(logits, -1)
    chosen = torch.gather(every, 1, torch.unsqueeze(ids, 1))
    values, index, = torch.topk(every, most, -1, True, True)
    return [(self).home(torch.flatten(chosen)), (self).home(torch.flatten(values)), (self).home(torch.flatten(index))]
