package cn.zhibao.hazard.http;

import cn.zhibao.hazard.app.SuggestDuplicates;
import java.util.List;

/** Cases that may be the same hazard, those with most reasons first. */
record DuplicatesView(List<Item> items) {

    /**
     * One case.
     *
     * @param reasons {@code same-criterion}, {@code same-project}, {@code same-enterprise}, {@code same-place},
     *     {@code similar-text}
     */
    record Item(HazardView hazard, List<String> reasons) {}

    static DuplicatesView of(List<SuggestDuplicates.Suggestion> suggestions) {
        return new DuplicatesView(suggestions.stream()
                .map(suggestion -> new Item(HazardView.of(suggestion.known()), suggestion.reasons()))
                .toList());
    }
}
