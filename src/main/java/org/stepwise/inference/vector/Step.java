package org.stepwise.inference.vector;

import java.util.Arrays;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** A step of a Qwen2 model in which each sequence reads one token. */
public final class Step implements AutoCloseable {

    private final Outside outside;
    private final List<Layer> layers;
    private final Attention attention;
    private final double epsilon;
    private final Crew crew;

    /**
     * What is not in the layers.
     *
     * @param embedding address of bfloat16 [vocabulary, hidden]
     * @param norm weights of the last norm
     * @param head the product that makes logits
     * @param cosines address of bfloat16 [positions, head size]
     * @param sines address of the same
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Outside(long embedding, float[] norm, Product head, long cosines, long sines) {}

    /** A token, its place in its sequence, and the row of the pool where that begins. */
    public record Read(int id, int place, int start) {}

    /** @param crew is closed with it */
    public Step(Outside outside, List<Layer> layers, int heads, int shared, int size, double epsilon, Crew crew) {
        this.outside = outside;
        this.layers = layers;
        this.attention = new Attention(heads, shared, size);
        this.epsilon = epsilon;
        this.crew = crew;
    }

    public static boolean suits(int headSize) {
        return Attention.suits(headSize);
    }

    /** Logits [reads, vocabulary]. */
    public float[] logits(List<Read> reads) {
        int hidden = outside.norm.length;
        int tokens = Product.room(reads.size());
        float[] x = new float[tokens * hidden];
        for (int i = 0; i < reads.size(); i++) {
            long row = outside.embedding + 2L * hidden * reads.get(i).id();
            System.arraycopy(Bfloat.read(row, hidden), 0, x, i * hidden, hidden);
        }
        for (Layer layer : layers) {
            attend(layer, reads, x, tokens);
            float[][] wide = Product.all(crew, normed(x, layer.within()), tokens, layer.gate(), layer.up());
            gate(wide[0], wide[1]);
            add(x, Product.all(crew, wide[0], tokens, layer.down())[0]);
        }
        float[] logits = Product.all(crew, normed(x, outside.norm), tokens, outside.head)[0];
        return Arrays.copyOf(logits, reads.size() * outside.head.out());
    }

    private void attend(Layer layer, List<Read> reads, float[] x, int tokens) {
        float[] h = normed(x, layer.before());
        float[][] qkv = Product.all(
                crew,
                h,
                tokens,
                layer.q().product(),
                layer.k().product(),
                layer.v().product());
        layer.q().add(qkv[0]);
        layer.k().add(qkv[1]);
        layer.v().add(qkv[2]);
        long stride = 2L * attention.shared() * attention.size();
        for (int i = 0; i < reads.size(); i++) {
            Read read = reads.get(i);
            turn(qkv[0], i, attention.heads(), read.place());
            turn(qkv[1], i, attention.shared(), read.place());
            long row = stride * (read.start() + read.place());
            keep(qkv[1], i, layer.keys() + row);
            keep(qkv[2], i, layer.values() + row);
        }
        crew.run(reads.size() * attention.heads(), part -> {
            int token = part / attention.heads();
            long start = stride * reads.get(token).start();
            attention.attend(
                    qkv[0],
                    token,
                    part % attention.heads(),
                    layer.keys() + start,
                    layer.values() + start,
                    reads.get(token).place() + 1);
        });
        add(x, Product.all(crew, qkv[0], tokens, layer.o())[0]);
    }

    private void turn(float[] x, int token, int heads, int place) {
        int size = attention.size();
        float[] cosines = Bfloat.read(outside.cosines + 2L * size * place, size);
        float[] sines = Bfloat.read(outside.sines + 2L * size * place, size);
        for (int head = 0; head < heads; head++) {
            int at = (token * heads + head) * size;
            for (int i = 0; i < size / 2; i++) {
                float a = x[at + i];
                float b = x[at + size / 2 + i];
                x[at + i] = a * cosines[i] - b * sines[i];
                x[at + size / 2 + i] = b * cosines[size / 2 + i] + a * sines[size / 2 + i];
            }
        }
    }

    private void keep(float[] x, int token, long address) {
        int width = attention.shared() * attention.size();
        for (int i = 0; i < width; i++) {
            Bfloat.write(address + 2L * i, x[token * width + i]);
        }
    }

    private float[] normed(float[] x, float[] weights) {
        int width = weights.length;
        float[] made = new float[x.length];
        for (int at = 0; at < x.length; at += width) {
            double squares = 0;
            for (int i = 0; i < width; i++) {
                squares += x[at + i] * x[at + i];
            }
            float scale = (float) (1 / Math.sqrt(squares / width + epsilon));
            for (int i = 0; i < width; i++) {
                made[at + i] = x[at + i] * scale * weights[i];
            }
        }
        return made;
    }

    /** silu(gate) * up, into the gate. */
    private static void gate(float[] gate, float[] up) {
        for (int i = 0; i < gate.length; i += Lanes.COUNT) {
            FloatVector g = Lanes.floats(gate, i);
            FloatVector size = g.neg().lanewise(VectorOperators.EXP).add(1);
            g.div(size).mul(Lanes.floats(up, i)).intoArray(gate, i);
        }
    }

    private static void add(float[] x, float[] more) {
        for (int i = 0; i < x.length; i++) {
            x[i] += more[i];
        }
    }

    public Crew crew() {
        return crew;
    }

    @Override
    public void close() {
        crew.close();
    }
}
