package io.github.convatlas.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says the sentences about files, models and downloads in another language. A sentence is found by its English form, whose gaps
 * hold names and numbers; what stands in a gap may be the part of a sentence that is known, too. Sentences that are not known stay
 * as they are.
 */
public final class Sentences {
    private static final String BUNDLE = "io.github.convatlas.message.sentences";
    private static final Pattern GAP = Pattern.compile("\\{(\\d)\\}");
    private static final String STOP = ".";
    private static final int DEEPEST = 3;
    private final List<Form> forms;

    /** A sentence with gaps: how it is recognized, how it is said, and which gap each group of the pattern is. */
    private record Form(Pattern english, String said, List<Integer> gaps, int letters, boolean isWhole) {
        Form {
            gaps = List.copyOf(gaps);
        }

        static Form of(String english, String said) {
            var pattern = new StringBuilder();
            var gaps = new ArrayList<Integer>();
            Matcher gap = GAP.matcher(english);
            int from = 0;
            while (gap.find()) {
                pattern.append(Pattern.quote(english.substring(from, gap.start()))).append("(.+?)");
                gaps.add(Integer.valueOf(gap.group(1)));
                from = gap.end();
            }
            pattern.append(Pattern.quote(english.substring(from)));
            return new Form(Pattern.compile(pattern.toString(), Pattern.DOTALL), said, gaps,
                    english.length() - 3 * gaps.size(), english.endsWith(STOP));
        }
    }

    private Sentences(List<Form> forms) {
        this.forms = List.copyOf(forms);
    }

    /** The sentences of a language; of a language without any, those that leave everything as it is. */
    public static Sentences in(Locale language) {
        if (language.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return new Sentences(List.of());
        }
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ROOT, control);
        ResourceBundle other = ResourceBundle.getBundle(BUNDLE, language, control);
        return new Sentences(english.keySet().stream().map(key -> Form.of(english.getString(key), said(other, key)))
                .sorted(Comparator.comparingInt(Form::letters).reversed()).toList());
    }

    private static String said(ResourceBundle bundle, String key) {
        try {
            return bundle.getString(key);
        } catch (MissingResourceException e) {
            throw new IllegalStateException("no sentence " + key, e);
        }
    }

    /** A sentence in this language, where it is known; else the sentence itself. */
    public String say(String sentence) {
        return said(sentence, 0).orElse(sentence);
    }

    private Optional<String> said(String sentence, int depth) {
        boolean whole = sentence.endsWith(STOP);
        return said(sentence, depth, whole).or(() -> said(sentence, depth, !whole));
    }

    /** A whole sentence is no part of one with more behind it: each is looked for among its like first. */
    private Optional<String> said(String sentence, int depth, boolean whole) {
        for (Form form : forms) {
            Matcher matcher = form.english().matcher(sentence);
            if (form.isWhole() == whole && matcher.matches()) {
                return Optional.of(filled(form, matcher, depth));
            }
        }
        return Optional.empty();
    }

    private String filled(Form form, Matcher matcher, int depth) {
        var text = new StringBuilder();
        Matcher gap = GAP.matcher(form.said());
        while (gap.find()) {
            String value = matcher.group(form.gaps().indexOf(Integer.valueOf(gap.group(1))) + 1);
            String inside = depth < DEEPEST ? said(value, depth + 1).orElse(value) : value;
            gap.appendReplacement(text, Matcher.quoteReplacement(inside));
        }
        return gap.appendTail(text).toString();
    }
}
