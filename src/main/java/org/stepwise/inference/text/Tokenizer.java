package org.stepwise.inference.text;

import ai.djl.engine.EngineException;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.LongStream;

/**
 * The tokenizer of a model folder: a byte-level BPE tokenizer in Hugging Face's {@code tokenizer.json}. Encoding is done
 * by their native library; decoding is done here, since only whole texts can be decoded there.
 *
 * <p>May be used by several threads.
 */
public final class Tokenizer implements AutoCloseable {

    private static final String FILE = "tokenizer.json";
    private static final long LARGEST_FILE = 100L << 20;

    /** Without these, texts are cut at 512 tokens, and tokens that nobody wrote are put in front. */
    private static final Map<String, String> PLAIN =
            Map.of("truncation", "false", "padding", "false", "addSpecialTokens", "false");

    /** Longer texts are encoded one at a time: they would keep all processors busy for seconds. */
    private static final int LONG_TEXT = 50_000;

    private final HuggingFaceTokenizer encoder;
    private final Vocabulary vocabulary;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Semaphore longTexts = new Semaphore(1);
    private boolean closed;

    private Tokenizer(HuggingFaceTokenizer encoder, Vocabulary vocabulary) {
        this.encoder = encoder;
        this.vocabulary = vocabulary;
    }

    /** @throws TokenizerException where there is none that can be used */
    public static Tokenizer open(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new TokenizerException("The model folder %s has no file %s.".formatted(folder, FILE));
        }
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new TokenizerException("The tokenizer file %s is larger than 100 MiB.".formatted(file));
            }
            byte[] json = Files.readAllBytes(file);
            Vocabulary vocabulary = Vocabulary.read(json, file.toString());
            Offline.choose();
            return new Tokenizer(HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json), PLAIN), vocabulary);
        } catch (IOException e) {
            throw new TokenizerException("The tokenizer file %s cannot be read.".formatted(file), e);
        } catch (EngineException | UnsatisfiedLinkError e) {
            throw new TokenizerException("The native library of the tokenizer cannot be loaded here.", e);
        } catch (TokenizerException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new TokenizerException("The tokenizer file %s is damaged: %s.".formatted(file, e.getMessage()), e);
        }
    }

    /**
     * The tokens of a text, no more: none is put in front or behind, and those that the text names ({@code <|im_end|>})
     * are themselves. Half a surrogate pair counts as U+FFFD.
     */
    public int[] encode(String text) {
        if (text.length() < LONG_TEXT) {
            return encoded(text);
        }
        longTexts.acquireUninterruptibly();
        try {
            return encoded(text);
        } finally {
            longTexts.release();
        }
    }

    private int[] encoded(String text) {
        String wellFormed = wellFormed(text);
        lock.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("The tokenizer is closed.");
            }
            return LongStream.of(encoder.encode(wellFormed, false, false).getIds())
                    .mapToInt(Math::toIntExact)
                    .toArray();
        } catch (EngineException e) {
            throw new TokenizerException("The text cannot be turned into tokens.", e);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The text of tokens, as Hugging Face gives it without {@code clean_up_tokenization_spaces}: unknown ids are nothing. */
    public String decode(int[] ids, boolean skipSpecial) {
        IncrementalDecoder decoder = new IncrementalDecoder(this, skipSpecial);
        StringBuilder text = new StringBuilder();
        for (int id : ids) {
            text.append(decoder.add(id));
        }
        return text.append(decoder.end()).toString();
    }

    /** The bytes that a token stands for, alone maybe no UTF-8; none for an id that is padding of the model. */
    public byte[] bytes(int id) {
        return vocabulary.bytes(id).clone();
    }

    public boolean isSpecial(int id) {
        return vocabulary.isSpecial(id);
    }

    /** One more than the largest id with a token. */
    public int size() {
        return vocabulary.size();
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            closed = true;
            encoder.close();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** The native library reads text with half a pair as bytes of unknown encoding, which spoils the whole of it. */
    private static String wellFormed(String text) {
        StringBuilder repaired = null;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int codePoint = text.codePointAt(at);
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                repaired = repaired == null ? new StringBuilder(text) : repaired;
                repaired.setCharAt(at, '\uFFFD');
            }
        }
        return repaired == null ? text : repaired.toString();
    }
}
