package vn.danhgia.domain.dossier;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danhgia.domain.dossier.SelfAssessment.Result;
import vn.danhgia.domain.dossier.SelfAssessment.Scored;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.workcatalogue.DigitalIndicator;

/** A self-assessment as a deputy writes it on a plan of two rows, 40 and 30 points; each test changes what it is about. */
final class Written {

    List<Scored> criteria = List.of(new Scored("chinh-tri", Points.of("9.25")), new Scored("ky-luat", Points.of("10")),
            new Scored("nang-luc", Points.of("9")));
    List<Result> results = List.of(result(1, "36.5"), result(2, "28"));
    Map<HeadSection, String> sections = Map.of();
    Map<DigitalIndicator, String> indicators = Map.of();
    String remarks = "Đã làm xong";
    String adHoc = "";

    static Result result(int number, String points) {
        return new Result(number, "Đã nghiệm thu", Optional.of(LocalDate.of(2026, 9, 5)), Optional.empty(), "Biên bản", Points.of(points));
    }

    static Map<HeadSection, String> allSections() {
        Map<HeadSection, String> sections = new EnumMap<>(HeadSection.class);
        for (HeadSection section : HeadSection.values()) {
            sections.put(section, "Đã thực hiện");
        }
        return sections;
    }

    SelfAssessment content() {
        return new SelfAssessment(criteria, results, sections, indicators, remarks, "", "", "", adHoc);
    }
}
