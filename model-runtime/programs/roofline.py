class Roofline(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool

  def filled(self: __torch__.Roofline, size: List[int], dtype: int, on: str) -> Tensor:
    return torch.ones(size, dtype=dtype, layout=None, device=torch.device(on))

  def copies(self: __torch__.Roofline, a: Tensor, b: Tensor, times: int) -> Tensor:
    for i in range(times):
      _0 = torch.copy_(b, a)
    return torch.to(torch.narrow(b, 0, 0, 1), torch.device("cpu"))

  def products(self: __torch__.Roofline, a: Tensor, b: Tensor, times: int) -> Tensor:
    out = a
    for i in range(times):
      out = torch.linear(a, b)
    return torch.to(torch.narrow(torch.flatten(out), 0, 0, 1), torch.device("cpu"), 6)
