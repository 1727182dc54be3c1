class Rotary(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool

  def plain(self: __torch__.Rotary, length: int, size: int, theta: float, dtype: int) -> List[Tensor]:
    half = torch.arange(0, size, 2, dtype=6, layout=None, device=torch.device("cpu"))
    inverse = torch.reciprocal(torch.pow(theta, torch.div(half, size)))
    return (self).angles(inverse, length, 1., dtype)

  def yarn(self: __torch__.Rotary, length: int, size: int, theta: float, factor: float, low: float, high: float, attention: float, dtype: int) -> List[Tensor]:
    d = torch.device("cpu")
    half = torch.arange(0, size, 2, dtype=6, layout=None, device=d)
    plain = torch.reciprocal(torch.pow(theta, torch.div(half, size)))
    index = torch.arange(torch.floordiv(size, 2), dtype=6, layout=None, device=d)
    ramp = torch.clamp(torch.div(torch.sub(index, low), torch.sub(high, low)), 0., 1.)
    stretched = torch.reciprocal(torch.mul(torch.pow(theta, torch.div(half, size)), factor))
    inverse = torch.add(torch.mul(stretched, ramp), torch.mul(plain, torch.rsub(ramp, 1.)))
    return (self).angles(inverse, length, attention, dtype)

  def angles(self: __torch__.Rotary, inverse: Tensor, length: int, attention: float, dtype: int) -> List[Tensor]:
    place = torch.unsqueeze(torch.arange(length, dtype=6, layout=None, device=torch.device("cpu")), 1)
    angle = torch.mul(place, inverse)
    twice = torch.cat([angle, angle], -1)
    return [torch.to(torch.mul(torch.cos(twice), attention), dtype), torch.to(torch.mul(torch.sin(twice), attention), dtype)]
