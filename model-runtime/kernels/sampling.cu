// A token for each row of logits, without sorting: what is kept is found digit by digit of its weight e^((x - most) / t),
// which is 1 for the likeliest. Sums are of whole numbers, 2^40 times the weights, so that their order does not matter. A row is
// shared among PARTS blocks, of which the last one to end goes on with what all of them found; kernels follow one another:
// choose_most, choose_cut three times by top-k and three times by top-p, choose_token.

typedef unsigned long long u64;

#define PARTS 16

// Read as org.stepwise.inference.torch.CudaChooser writes it; temperature 0 takes the likeliest.
struct Choice {
    double uniform;
    float temperature, top_p, min_p;
    int top_k;
};

// Weights of at least this key stay, and of those that have it the first ones: so many, and so many not.
struct Bound {
    u32 key, ties, beyond;
};

// Between the kernels. Zero before the first one; best and arrived are zero again after each.
struct State {
    u64 best, rest, above[PARTS];
    u32 equal[PARTS], arrived, prefix;
    Bound bound;
    int token;
};

__device__ inline u64 amount(u32 key) { return (u64)(__uint_as_float(key) * 1099511627776.f); }

struct Row {
    const float* __restrict__ logits;
    int from, to;
    float most, scale;

    // A block's part of a row.
    __device__ Row(const float* all, int size) : logits(all + (long)blockIdx.x * size), most(0), scale(0) {
        int length = (size + PARTS - 1) / PARTS;
        from = min(size, (int)blockIdx.y * length);
        to = min(size, from + length);
    }

    // Once the likeliest token is known; false if there is nothing to draw.
    __device__ inline bool weigh(const State& state, float temperature) {
        most = logits[state.token];
        scale = 1.44269504f / temperature;
        return fabsf(most) < 3e38f && temperature != 0;
    }

    // Larger for the likelier; below 2^30.
    __device__ inline u32 key(int i) const { return __float_as_uint(exp2f((__ldg(logits + i) - most) * scale)); }

    // Calls f with each token's number and key from one on, a stride apart; several are read at a time.
    template <class F> __device__ inline void each(int from, int to, int stride, F f) const {
        const int ahead = 8;
        for (int i = from; i < to; i += ahead * stride) {
            u32 keys[ahead];
#pragma unroll
            for (int a = 0; a < ahead; a++) keys[a] = i + a * stride < to ? key(i + a * stride) : 0;
#pragma unroll
            for (int a = 0; a < ahead; a++) if (i + a * stride < to) f(i + a * stride, keys[a]);
        }
    }
};

// For all threads of a block of 1024: the sum over those up to this one.
__device__ inline u64 sum_up_to(u64 v) {
    __shared__ u64 warps[32];
    int lane = threadIdx.x & 31, warp = threadIdx.x >> 5;
    for (int o = 1; o < 32; o *= 2) {
        u64 other = __shfl_up_sync(~0u, v, o);
        if (lane >= o) v += other;
    }
    if (lane == 31) warps[warp] = v;
    __syncthreads();
    u64 before = lane < warp ? warps[lane] : 0;
    for (int o = 16; o; o >>= 1) before += __shfl_xor_sync(~0u, before, o);
    __syncthreads();
    return v + before;
}

// Whether this block is the last of its row; it then sees what the others have written.
__device__ inline bool is_last(State& state) {
    __shared__ bool last;
    __threadfence();
    __syncthreads();
    if (!threadIdx.x) {
        last = atomicAdd(&state.arrived, 1) == PARTS - 1;
        if (last) state.arrived = 0;
    }
    __syncthreads();
    __threadfence();
    return last;
}

// The likeliest token of a part of a row and its logit; of equals the first. A NaN counts as more than anything.
__device__ inline u64 likeliest(const float* logits, int begin, int end) {
    __shared__ u64 warps[32];
    u64 best = 0;
    for (int from = begin + threadIdx.x; from < end; from += 8 * 1024) {
        float x[8];
#pragma unroll
        for (int a = 0; a < 8; a++) x[a] = from + a * 1024 < end ? __ldg(logits + from + a * 1024) : 0;
#pragma unroll
        for (int a = 0; a < 8; a++) {
            int i = from + a * 1024;
            u32 u = __float_as_uint(x[a]);
            u32 order = x[a] != x[a] ? ~0u : u >> 31 ? ~u : u | 0x80000000u;
            if (i < end) best = max(best, (u64)order << 32 | (u32)~i);
        }
    }
    for (int o = 16; o; o >>= 1) best = max(best, __shfl_xor_sync(~0u, best, o));
    if (!(threadIdx.x & 31)) warps[threadIdx.x >> 5] = best;
    __syncthreads();
    best = warps[threadIdx.x & 31];
    for (int o = 16; o; o >>= 1) best = max(best, __shfl_xor_sync(~0u, best, o));
    return best;
}

// Grid of all: rows, PARTS; block: 1024.
extern "C" __global__ void __launch_bounds__(1024) choose_most(const float* logits, const Choice* choices, State* states, int* chosen,
        int size) {
    let_next_start();
    await_earlier();
    Row row(logits, size);
    State& state = states[blockIdx.x];
    u64 best = likeliest(row.logits, row.from, row.to);
    if (!threadIdx.x) atomicMax(&state.best, best);
    if (!is_last(state) || threadIdx.x) return;
    best = atomicExch(&state.best, 0);
    state.token = (int)~(u32)best;
    state.bound = {0, ~0u, 0};
    bool finite = fabsf(row.logits[state.token]) < 3e38f;
    if (!finite || choices[blockIdx.x].temperature == 0) chosen[blockIdx.x] = finite ? state.token : -1;
}

// A digit of the bound that lets only the likeliest stay, as long as those before add up to less than top_p of what stays
// now, or count less than top_k: ten bits of the key from shift on, the highest first. In the first round, in which many tokens meet
// in a few bins, there are four of each, and a bin adds up how many there are and how much they exceed it, in 2^-16 of its width.
extern "C" __global__ void __launch_bounds__(1024) choose_cut(const float* logits, const Choice* choices, State* states, u64* all_bins,
        int size, int shift, int count) {
    __shared__ u64 bins[1024];
    __shared__ u32 counts[4][1024], excesses[4][1024];
    let_next_start();
    await_earlier();
    Choice choice = choices[blockIdx.x];
    State& state = states[blockIdx.x];
    Row row(logits, size);
    if (!row.weigh(state, choice.temperature) || (count ? choice.top_k == 0 : choice.top_p >= 1)) return;
    u32 prefix = shift == 20 ? 0 : state.prefix, least = state.bound.key;
    bins[threadIdx.x] = 0;
    for (int r = 0; r < 4; r++) counts[r][threadIdx.x] = excesses[r][threadIdx.x] = 0;
    __syncthreads();
    if (shift == 20) {
        row.each(row.from + threadIdx.x, row.to, 1024, [&](int i, u32 k) {
            if (k < least) return;
            atomicAdd(&counts[i & 3][k >> 20], 1);
            if (!count) atomicAdd(&excesses[i & 3][k >> 20], k >> 4 & 0xffff);
        });
        __syncthreads();
        u64 here = 0, excess = 0;
        for (int r = 0; r < 4; r++) {
            here += counts[r][threadIdx.x];
            excess += excesses[r][threadIdx.x];
        }
        u64 low = amount(threadIdx.x << 20), width = amount((threadIdx.x + 1) << 20) - low;
        // Each exceeds what was counted by half a unit on average.
        u64 units = 2 * excess + here;
        bins[threadIdx.x] = count ? here : here * low + (width >> 17 ? units * (width >> 17) : units * width >> 17);
    } else {
        row.each(row.from + threadIdx.x, row.to, 1024, [&](int i, u32 k) {
            if (k >> (shift + 10) == prefix && k >= least) atomicAdd(&bins[k >> shift & 1023], count ? 1 : amount(k));
        });
        __syncthreads();
    }
    u64* shared_bins = all_bins + (long)blockIdx.x * 1024;
    if (bins[threadIdx.x]) atomicAdd(&shared_bins[threadIdx.x], bins[threadIdx.x]);
    if (!is_last(state)) return;

    u64 own = atomicExch(&shared_bins[1023 - threadIdx.x], 0);
    u64 up_to = sum_up_to(own);
    __shared__ u64 rest;
    if (threadIdx.x == 1023) {
        u64 now = up_to - (count ? 0 : state.bound.beyond * amount(state.bound.key));
        u64 first = count ? choice.top_k : (u64)ceil((double)choice.top_p * (double)now);
        // What was reckoned in the round before may be a little more than what is there.
        rest = max(1ull, min(shift == 20 ? first : state.rest, up_to));
    }
    __syncthreads();
    if (own && up_to - own < rest && rest <= up_to) {
        u64 left = rest - (up_to - own);
        prefix = prefix << 10 | (1023 - threadIdx.x);
        state.prefix = prefix;
        state.rest = left;
        if (shift == 0) {
            u64 each = count ? 1 : max(1ull, amount(prefix));
            u32 ties = (u32)((left + each - 1) / each);
            state.bound.ties = prefix == state.bound.key ? min(state.bound.ties, ties) : ties;
            state.bound.beyond = count ? (u32)own - state.bound.ties : 0;
            state.bound.key = prefix;
        }
    }
}

// A stretch of a row, the number to be reached in it, and how many that are equal to the bound still stay.
struct Stretch {
    int from, to;
    u64 target;
    u32 ties;
};

// Narrows a stretch to that of a warp, in which the sum of what stays passes the target.
__device__ inline void narrow_to_warp(const Row& row, const Bound& bound, Stretch& stretch) {
    __shared__ u64 aboves[32];
    __shared__ u32 equals[32];
    __shared__ Stretch found;
    int lane = threadIdx.x & 31, warp = threadIdx.x >> 5;
    int length = (stretch.to - stretch.from + 1023) / 1024 * 32;
    int from = min(stretch.to, stretch.from + warp * length), to = min(stretch.to, from + length);
    u64 above = 0;
    u32 equal = 0;
    row.each(from + lane, to, 32, [&](int i, u32 k) {
        if (k > bound.key) above += amount(k);
        if (k == bound.key) equal++;
    });
    for (int o = 16; o; o >>= 1) {
        above += __shfl_xor_sync(~0u, above, o);
        equal += __shfl_xor_sync(~0u, equal, o);
    }
    if (!lane) {
        aboves[warp] = above;
        equals[warp] = equal;
    }
    __syncthreads();
    u64 all = 0, before = 0, own = 0;
    u32 ties = 0, ties_before = 0;
    for (int w = 0; w < 32; w++) {
        u32 here = min(equals[w], stretch.ties - ties);
        u64 sum = aboves[w] + here * amount(bound.key);
        if (w == warp) {
            before = all;
            own = sum;
            ties_before = ties;
        }
        all += sum;
        ties += here;
    }
    u64 target = min(stretch.target, all - 1);
    if (!lane && own && before <= target && target < before + own) {
        found = {from, to, target - before, stretch.ties - ties_before};
    }
    __syncthreads();
    stretch = found;
    __syncthreads();
}

// One warp: the first token of a stretch at which the sum of what stays passes the target.
__device__ inline int walk(const Row& row, const Bound& bound, Stretch stretch) {
    int lane = threadIdx.x & 31, last = -1;
    u64 before = 0;
    for (int start = stretch.from; start < stretch.to; start += 32) {
        int i = start + lane;
        u32 k = i < stretch.to ? row.key(i) : 0;
        u32 equals = __ballot_sync(~0u, i < stretch.to && k == bound.key);
        bool tie = (equals >> lane & 1) && __popc(equals & ((1u << lane) - 1)) < stretch.ties;
        u64 own = i < stretch.to && k > bound.key || tie ? amount(k) : 0, sum = own;
        for (int o = 1; o < 32; o *= 2) {
            u64 other = __shfl_up_sync(~0u, sum, o);
            if (lane >= o) sum += other;
        }
        u32 passed = __ballot_sync(~0u, before + sum > stretch.target && own);
        if (passed) return start + __ffs(passed) - 1;
        u32 any = __ballot_sync(~0u, own != 0);
        if (any) last = start + 31 - __clz(any);
        before += __shfl_sync(~0u, sum, 31);
        stretch.ties -= min(stretch.ties, (u32)__popc(equals));
    }
    return last;
}

// chosen[r] = a token of row r.
extern "C" __global__ void __launch_bounds__(1024) choose_token(const float* logits, const Choice* choices, State* states, int* chosen,
        int size) {
    let_next_start();
    await_earlier();
    Choice choice = choices[blockIdx.x];
    State& state = states[blockIdx.x];
    Row row(logits, size);
    if (!row.weigh(state, choice.temperature)) return;
    Bound bound = state.bound;
    u32 least = __float_as_uint(choice.min_p);
    if (least > bound.key) bound = {least, ~0u, 0};
    u64 above = 0;
    u32 equal = 0;
    row.each(row.from + threadIdx.x, row.to, 1024, [&](int i, u32 k) {
        if (k > bound.key) above += amount(k);
        if (k == bound.key) equal++;
    });
    above = sum_up_to(above);
    equal = (u32)sum_up_to(equal);
    if (threadIdx.x == 1023) {
        state.above[blockIdx.y] = above;
        state.equal[blockIdx.y] = equal;
    }
    if (!is_last(state)) return;

    const volatile State& seen = state;
    u64 sums[PARTS], all = 0;
    u32 ties[PARTS + 1] = {0};
    for (int part = 0; part < PARTS; part++) {
        u32 here = min(seen.equal[part], bound.ties - ties[part]);
        ties[part + 1] = ties[part] + here;
        sums[part] = seen.above[part] + here * amount(bound.key);
        all += sums[part];
    }
    u64 target = min((u64)(choice.uniform * (double)all), all - 1);
    int part = 0;
    for (; part < PARTS - 1 && target >= sums[part]; part++) target -= sums[part];
    int length = (size + PARTS - 1) / PARTS;
    Stretch stretch = {min(size, part * length), min(size, (part + 1) * length), target, bound.ties - ties[part]};
    narrow_to_warp(row, bound, stretch);
    narrow_to_warp(row, bound, stretch);
    if (threadIdx.x < 32) {
        int token = walk(row, bound, stretch);
        if (!threadIdx.x) chosen[blockIdx.x] = token;
    }
}
