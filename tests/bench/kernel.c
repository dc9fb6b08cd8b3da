/*
 * The mark engine of sim/model/mark-block.ts in C: same generator, same candidates, same hashes, same order, so that
 * the same seeds and days leave the same marks, bit for bit. It is the yardstick for the engine's speed and a second
 * witness of its arithmetic. It reads what JavaScript laid out (tests/bench/kernel-world.ts): a world, its days, and the
 * seeds and numbers of candidates of every block.
 *
 *   kernel IN OUT WARM_UP RUNS
 *
 * OUT gets, for each block in order, p, q and silencing of 128 alleles, the closed copies and the totals, all int32.
 * Standard output gets a JSON list of the milliseconds of each measured run.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ALLELES = 128, MOST_DYADS = 32, MOST_STATES = 33 * 33, HEMIMETHYLATED = 32, REGIONS_OF_KEEP = 8 };
enum kind { LOSS_FROM_M, LOSS_FROM_H, MAINTENANCE, DE_NOVO };

#define GOLDEN 0x9e3779b9u
#define SIGN 0x80000000u

/* One day as the marks of one young one feel it. */
struct day {
  int32_t *levels; /* by state, two each */
  int32_t keep[REGIONS_OF_KEEP];
};

struct world {
  int32_t dyads, stride, start, lives, days, blocks, live_in_last, states, settled;
  double shares[3], threshold;
  double weights[MOST_DYADS], loss[MOST_STATES], gain[MOST_STATES], loss_from_m[MOST_STATES], maintenance_share[MOST_STATES];
  int32_t region_of[MOST_DYADS];
  /* Where copies start that are settled: limits of draws out of 2^31, and the numbers of m and h of each state. */
  double limits[MOST_STATES];
  int32_t settled_m[MOST_STATES], settled_h[MOST_STATES];
  struct day *day; /* [lives][days] */
  int32_t *feed;   /* [lives][blocks][9 seeds, then candidates by day] */
};

/* What a block leaves behind. */
struct marks {
  int32_t p[ALLELES], q[ALLELES], silencing[ALLELES];
  uint32_t closed[ALLELES / 32];
  int32_t totals[HEMIMETHYLATED + 1];
};

static struct marks block;
static int32_t counts[ALLELES]; /* twice the index of the allele's (m, h) counts in the rate tables */
static int32_t first_kind[2 * MOST_STATES];
static int32_t half_weight[MOST_DYADS], region_of[MOST_DYADS];
static int32_t count_step[4];
static const int32_t hemi_step[4] = {1, -1, -1, 1};
static uint8_t nth_bit[256 * 8];
static uint32_t every_dyad, dyad_mask;
static int32_t closes_at, live;
static uint32_t s0, s1, s2, s3, salt, met;

/* Math.round of JavaScript. */
static uint32_t rounded(double x) { return (uint32_t)floor(x + 0.5); }

static void lay_out_bits(void) {
  for (int byte = 0; byte < 256; byte++)
    for (int place = 0, n = 0; place < 8; place++)
      if (byte >> place & 1) nth_bit[byte * 8 + n++] = (uint8_t)place;
}

/* Levels out of 2^25 below which a state loses a mark, and (less 2^31) how many above them are quiet. */
static void lay_out_levels(const struct world *w, double per_loss, double per_gain, int32_t *levels) {
  for (int state = 0; state < w->states; state++) {
    const uint32_t loss = rounded(w->loss[state] * per_loss), gain = rounded(w->gain[state] * per_gain);
    levels[2 * state] = (int32_t)loss;
    levels[2 * state + 1] = (int32_t)(((1u << 25) - loss - gain) ^ SIGN);
  }
}

static void prepare(const struct world *w) {
  const double unit = 1073741824.0; /* 2^30, of silencing and of chances */
  every_dyad = w->dyads == 32 ? ~0u : (1u << w->dyads) - 1;
  dyad_mask = w->dyads <= 16 ? 15 : 31;
  closes_at = (int32_t)rounded(w->threshold * unit) - 128;
  memcpy(region_of, w->region_of, sizeof region_of);
  for (int i = 0; i < w->dyads; i++) half_weight[i] = (int32_t)rounded(w->weights[i] * unit / 2);
  for (int state = 0; state < w->states; state++) {
    first_kind[2 * state] = (int32_t)rounded(w->loss_from_m[state] * unit);
    first_kind[2 * state + 1] = (int32_t)rounded(w->maintenance_share[state] * unit);
  }
  count_step[LOSS_FROM_M] = 2 - 2 * w->stride;
  count_step[LOSS_FROM_H] = -2;
  count_step[MAINTENANCE] = 2 * w->stride - 2;
  count_step[DE_NOVO] = 2;
}

/* xoshiro128** on local variables, as a macro so that they stay in registers. */
#define DRAW(draw, a, b, c, d)                     \
  do {                                             \
    const uint32_t five = b * 5, shifted = b << 9; \
    draw = (five << 7 | five >> 25) * 9;           \
    c ^= a, d ^= b, b ^= c, a ^= d;                \
    c ^= shifted, d = d << 11 | d >> 21;           \
  } while (0)

static void begin(const struct world *w, const int32_t *seed, int32_t live_alleles) {
  uint32_t a = (uint32_t)seed[0], b = (uint32_t)seed[1], c = (uint32_t)seed[2], d = (uint32_t)seed[3] | 1;
  salt = (uint32_t)seed[8];
  met = 0;
  live = live_alleles;
  memset(&block, 0, sizeof block);
  const double half_word = 2147483648.0; /* 2^31 */
  const double u = w->shares[0], h = w->shares[1];
  /* Draws below the first mark no strand, then p only, then q only, from the last on both. */
  const uint32_t only_u = rounded(u * half_word), up_to_p = rounded((u + h / 2) * half_word), up_to_q = rounded((u + h) * half_word);
  const uint32_t fixed = w->start >= 0, full = w->start == 1;
  for (int allele = 0; allele < ALLELES; allele++) {
    uint32_t on_p = 0, on_q = 0;
    int32_t total = 0, hemi = 0, units = 0, m_left = 0, h_left = 0;
    if (w->settled) {
      uint32_t draw;
      DRAW(draw, a, b, c, d);
      draw >>= 1;
      int state = 0;
      while (draw >= w->limits[state]) state++;
      m_left = w->settled_m[state], h_left = w->settled_h[state];
    }
    for (int dyad = 0; dyad < w->dyads; dyad++) {
      uint32_t draw;
      DRAW(draw, a, b, c, d);
      draw >>= 1;
      uint32_t on_this_p, on_this_q;
      if (w->settled) {
        const int32_t place = (int32_t)((uint64_t)draw * (uint32_t)(w->dyads - dyad) >> 31);
        const uint32_t both = place < m_left, one = !both && place < m_left + h_left;
        m_left -= (int32_t)both, h_left -= (int32_t)one;
        on_this_p = both | (one & draw), on_this_q = both | (one & ~draw);
      } else if (fixed) on_this_p = on_this_q = full;
      else on_this_p = (draw >= only_u && draw < up_to_p) || draw >= up_to_q, on_this_q = draw >= up_to_p;
      const int32_t strands = (int32_t)(on_this_p + on_this_q);
      on_p |= on_this_p << dyad;
      on_q |= on_this_q << dyad;
      total += strands;
      hemi += (int32_t)(on_this_p ^ on_this_q);
      units += strands * half_weight[dyad];
      if (allele < live) block.totals[dyad] += strands;
    }
    block.p[allele] = (int32_t)on_p;
    block.q[allele] = (int32_t)on_q;
    counts[allele] = (total - hemi) * w->stride + 2 * hemi;
    block.silencing[allele] = units;
    if (units >= closes_at) block.closed[allele >> 5] |= 1u << (allele & 31);
    if (allele < live) block.totals[HEMIMETHYLATED] += hemi;
  }
  s0 = a, s1 = b, s2 = c, s3 = d;
}

static inline uint32_t scramble(uint32_t x) {
  x = (x ^ x >> 16) * 0x21f0aaadu;
  x = (x ^ x >> 15) * 0x735a2d97u;
  return x ^ x >> 15;
}

/*
 * Uniform over the eligible dyads: the dyad drawn if it is eligible, else the j-th eligible one. Choices are made by
 * arithmetic, here as in JavaScript: the processor cannot guess them.
 */
static inline uint32_t pick_dyad(uint32_t eligible, uint32_t word) {
  const uint32_t drawn = word & dyad_mask, hit = eligible >> drawn & 1;
  uint32_t j = (word >> 5) * (uint32_t)__builtin_popcount(eligible) >> 27;
  const uint32_t low = (uint32_t)__builtin_popcount(eligible & 0xffff), upper = (low - 1 - j) >> 31;
  j -= low & -upper;
  const uint32_t half = eligible >> (upper << 4), in_byte = (uint32_t)__builtin_popcount(half & 255), second = (in_byte - 1 - j) >> 31;
  j -= in_byte & -second;
  const uint32_t byte = half >> (second << 3) & 255, chosen = (upper << 4) + (second << 3) + nth_bit[byte << 3 | j];
  return (drawn & -hit) | (chosen & (hit - 1));
}

static void book(uint32_t allele, uint32_t dyad, enum kind kind, int32_t step) {
  counts[allele] += count_step[kind];
  const int32_t units = block.silencing[allele] += step * half_weight[dyad];
  const uint32_t place = allele & 31, is_closed = units >= closes_at;
  uint32_t *word = &block.closed[allele >> 5];
  *word = (*word & ~(1u << place)) | is_closed << place;
  if ((int32_t)allele >= live) return;
  block.totals[dyad] += step;
  block.totals[HEMIMETHYLATED] += hemi_step[kind];
}

/* An accepted candidate: which kind of change, which dyad and strand, whether the region confirms. */
static void change(uint32_t allele, int32_t twice, uint32_t gain, uint32_t position, const int32_t *keep) {
  const uint32_t hash = scramble(salt + (met + position + 1) * GOLDEN);
  const uint32_t first = ((hash >> 2) - (uint32_t)first_kind[twice + (int32_t)gain]) >> 31;
  const enum kind kind = 2 * gain + (1 - first);
  const uint32_t from_hemi = gain ^ first ^ 1;
  const uint32_t on_p = (uint32_t)block.p[allele], on_q = (uint32_t)block.q[allele];
  const uint32_t alike = (on_p ^ -gain) & (on_q ^ -gain) & every_dyad;
  const uint32_t eligible = ((on_p ^ on_q) & -from_hemi) | (alike & (from_hemi - 1));
  const uint32_t dyad = pick_dyad(eligible, scramble(hash + GOLDEN));
  if ((int32_t)(scramble(hash ^ GOLDEN) >> 2) >= keep[4 * gain + (uint32_t)region_of[dyad]]) return;
  const uint32_t strand = (((on_q >> dyad & 1) ^ gain) & from_hemi) | (hash & 1 & (1 - from_hemi)), bit = 1u << dyad;
  block.p[allele] = (int32_t)(on_p ^ (bit & (strand - 1)));
  block.q[allele] = (int32_t)(on_q ^ (bit & -strand));
  book(allele, dyad, kind, 2 * (int32_t)gain - 1);
}

static void advance(uint32_t candidates, const struct day *day) {
  const int32_t *levels = day->levels;
  uint32_t a = s0, b = s1, c = s2, d = s3;
  for (uint32_t i = 0; i < candidates; i++) {
    uint32_t draw;
    DRAW(draw, a, b, c, d);
    const uint32_t allele = draw & 127;
    const int32_t twice = counts[allele];
    const uint32_t past = (draw >> 7) - (uint32_t)levels[twice];
    if ((int32_t)(past ^ SIGN) >= levels[twice + 1]) change(allele, twice, (past >> 31) ^ 1, i, day->keep);
  }
  s0 = a, s1 = b, s2 = c, s3 = d;
  met += candidates;
}

/* All lives, block by block from the first day to the last. */
static void run(const struct world *w, FILE *out) {
  const int32_t *feed = w->feed;
  prepare(w);
  for (int32_t life = 0; life < w->lives; life++) {
    for (int32_t number = 0; number < w->blocks; number++, feed += 9 + w->days) {
      begin(w, feed, number == w->blocks - 1 ? w->live_in_last : ALLELES);
      for (int32_t day = 0; day < w->days; day++) advance((uint32_t)feed[9 + day], &w->day[life * w->days + day]);
      if (out && fwrite(&block, sizeof block, 1, out) != 1) exit(1);
    }
  }
}

static void get(void *into, size_t size, size_t n, FILE *in) {
  if (fread(into, size, n, in) != n) exit(1);
}

static void read_world(struct world *w, FILE *in) {
  get(&w->dyads, 4, 9, in);
  const size_t states = (size_t)w->states, dyads = (size_t)w->dyads;
  get(w->shares, 8, 4, in);
  get(w->weights, 8, dyads, in);
  get(w->loss, 8, states, in);
  get(w->gain, 8, states, in);
  get(w->loss_from_m, 8, states, in);
  get(w->maintenance_share, 8, states, in);
  get(w->region_of, 4, dyads, in);
  get(w->limits, 8, (size_t)w->settled, in);
  get(w->settled_m, 4, (size_t)w->settled, in);
  get(w->settled_h, 4, (size_t)w->settled, in);
  const size_t days = (size_t)w->lives * (size_t)w->days, feed = (size_t)w->lives * (size_t)w->blocks * (9 + (size_t)w->days);
  w->day = calloc(days, sizeof *w->day);
  w->feed = calloc(feed, 4);
  int32_t *levels = calloc(days * 2 * states, 4);
  if (!w->day || !w->feed || !levels) exit(1);
  for (size_t i = 0; i < days; i++) {
    double per[2]; /* levels per unit of loss and of gain */
    get(per, 8, 2, in);
    get(w->day[i].keep, 4, REGIONS_OF_KEEP, in);
    w->day[i].levels = levels + i * 2 * states;
    lay_out_levels(w, per[0], per[1], w->day[i].levels);
  }
  get(w->feed, 4, feed, in);
}

int main(int argc, char **argv) {
  static struct world w;
  FILE *in = argc == 5 ? fopen(argv[1], "rb") : NULL;
  FILE *out = in ? fopen(argv[2], "wb") : NULL;
  if (!out) return 1;
  read_world(&w, in);
  lay_out_bits();
  run(&w, out);
  if (fclose(out)) return 1;
  const int warm_up = atoi(argv[3]), runs = atoi(argv[4]);
  for (int i = 0; i < warm_up; i++) run(&w, NULL);
  printf("[");
  for (int i = 0; i < runs; i++) {
    struct timespec from, to;
    clock_gettime(CLOCK_MONOTONIC, &from);
    run(&w, NULL);
    clock_gettime(CLOCK_MONOTONIC, &to);
    printf("%s%.6f", i ? "," : "", (double)(to.tv_sec - from.tv_sec) * 1e3 + (double)(to.tv_nsec - from.tv_nsec) / 1e6);
  }
  printf("]\n");
  return 0;
}
