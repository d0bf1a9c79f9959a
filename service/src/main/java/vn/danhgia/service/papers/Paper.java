package vn.danhgia.service.papers;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every kind of paper: on which clause it stands, what it is about, and the names that its Word template may use. The names are Vietnamese without
 * marks, since clerks write them into templates; they are promises and change only together with the templates.
 *
 * <p>A template writes a field as {@code {{ho_ten}}}, a table's name in the row that is repeated as {@code {{danh_sach}}} with its columns as
 * {@code [ho_ten]}, and a part that is printed only sometimes between {@code {{?dung_dau}}} and {@code {{/dung_dau}}}.
 */
public enum Paper {

    /** Danh mục sản phẩm/công việc chuẩn. */
    WORK_CATALOGUE("danh-muc-cong-viec", About.DOSSIER, "II.5.1",
            fields("ho_ten chuc_danh don_vi truc_chinh truc_phu noi_duyet ngay_duyet"),
            table("viec", "stt truc muc_tieu nhiem_vu san_pham chuan_dat han nguoi_lam trach_nhiem tham_quyen cach_do diem trong_tam nguon")),
    /** Phụ lục 2A. */
    SELF_ASSESSMENT_2A("phu-luc-2a", About.DOSSIER, "II.5.2", fields(Names.ASSESSMENT), Names.CRITERIA, Names.RESULTS, Names.SECTIONS, Names.INDICATORS,
            flags("dung_dau truc_3 dot_xuat_co")),
    /** Phụ lục 2B. */
    SELF_ASSESSMENT_2B("phu-luc-2b", About.DOSSIER, "II.5.2", fields(Names.ASSESSMENT), Names.CRITERIA, Names.RESULTS, Names.SECTIONS, Names.INDICATORS,
            flags("dung_dau truc_3 dot_xuat_co")),
    /** Thông báo kết quả gửi cá nhân. */
    RESULT_NOTICE("thong-bao-ket-qua", About.DOSSIER, "II.5.5",
            fields("ho_ten chuc_danh don_vi muc so_quyet_dinh ngay_quyet_dinh co_quan_quyet_dinh"), Names.RECIPIENTS, flags("dang_xem_xet")),
    /** Danh mục hồ sơ. */
    DOSSIER_INDEX("danh-muc-ho-so", About.DOSSIER, "II.6", fields("ho_ten chuc_danh don_vi"), table("giay_to", "stt ten bat_buoc tinh_trang ghi_chu can_cu")),

    /** Mẫu 01. */
    BALLOT("mau-01-phieu", About.MEETING, "II.5.3", fields("noi_hop ngay_hop"),
            table("danh_sach", "stt ho_ten chuc_danh don_vi tu_xep de_xuat tran htxs htt htnv khtnv chua_xep")),
    /** Mẫu 02. */
    TALLY_MINUTES("mau-02-bien-ban-kiem-phieu", About.MEETING, "II.5.3", fields(Names.MEETING),
            table("kiem_phieu", "stt ho_ten chuc_danh lan co_quyen co_mat phat_ra thu_ve hop_le khong_hop_le htxs htt htnv khtnv chua_xep ket_qua")),
    /** Biên bản họp. */
    MEETING_MINUTES("bien-ban-hop", About.MEETING, "II.5.3", fields(Names.MEETING),
            table("noi_dung", "stt ho_ten chuc_danh chu_tri_muc khong_du co_quyen ket_qua ket_luan can_cu")),

    /** Mẫu 04. */
    UNIT_SUMMARY("mau-04-tong-hop-don-vi", About.UNIT, "III.2.5", fields("don_vi ngay_bao_cao"), Names.PROPOSALS, Names.LEVELS,
            table("thuoc_quyen", "stt ho_ten chuc_danh muc"), flags("co_thuoc_quyen")),
    /** Báo cáo kết quả chỉ tiêu, nhiệm vụ chính trị. */
    UNIT_REPORT("bao-cao-don-vi", About.UNIT, "II.6(2)",
            fields("don_vi cap_tren_don_vi tieu_ngu tieu_ngu_duoi giao dat bat_kha_khang phai_tinh ty_le giai_trinh tinh_trang nguoi_bao_cao"),
            table("ds_truc", "stt truc giao dat bat_kha_khang")),
    /** Phiếu đôn đốc. */
    REMINDER_SLIP("phieu-don-doc", About.UNIT, "III.3.1", fields("don_vi so_viec tai_ngay"), table("ds_viec", "stt viec han tinh_trang ho_ten dang_cho"),
            flags("khong_co co_danh_sach")),
    /** Thông báo kết quả gửi đơn vị. */
    UNIT_NOTICE("thong-bao-don-vi", About.UNIT, "III.3.5", fields("don_vi so_nguoi"), Names.DECIDED, Names.RECIPIENTS),

    /** Mẫu 03. */
    SYNTHESIS("mau-03-tong-hop", About.QUARTER, "II.6(3)", fields("so_nguoi"), Names.PROPOSALS, Names.LEVELS,
            table("ds_nhom", "nhom tong htxs htt htnv khtnv")),
    /** Danh sách chậm. */
    LATE_LIST("danh-sach-cham", About.QUARTER, "III.3.1", fields("so_nguoi"), table("danh_sach", "stt ho_ten chuc_danh don_vi khau"),
            flags("khong_co co_danh_sach")),
    /** Danh sách của Ủy ban Kiểm tra. */
    DISCIPLINE_LIST("danh-sach-ky-luat", About.QUARTER, "III.5.1", fields("tinh_trang"),
            table("danh_sach", "stt ten chuc_danh loai hinh_thuc so_quyet_dinh ngay"), flags("khong_co co_danh_sach")),
    /** Báo cáo Ban Thường vụ Tỉnh ủy. */
    PROVINCE_REPORT("bao-cao-tinh", About.QUARTER, "III.3.3", fields("so tong_so da_xep chua_xep quyet_dinh chuc_vu_ky nguoi_ky"), Names.LEVELS,
            table("dien_tinh", "stt ho_ten chuc_danh de_nghi ket_qua"), table("ds_don_vi", "stt don_vi tong htxs htt htnv khtnv chua_xep"),
            Names.RECIPIENTS, flags("co_dien_tinh")),

    /** Quyết định kèm danh sách. */
    DECISION("quyet-dinh", About.SESSION, "II.5.4", fields("so ngay_hop so_nguoi chuc_vu_ky nguoi_ky"), table("can_cu", "noi_dung"), Names.DECIDED,
            Names.RECIPIENTS),
    /** Tờ trình Ban Thường vụ Tỉnh ủy. */
    PROVINCE_SUBMISSION("to-trinh-tinh", About.SESSION, "III.3.3", fields("so ngay_hop so_nguoi chuc_vu_ky nguoi_ky"), table("can_cu", "noi_dung"),
            table("danh_sach", "stt ho_ten chuc_danh don_vi diem tu_xep de_nghi"), Names.RECIPIENTS),

    /** Kết luận giải quyết khiếu nại. */
    COMPLAINT_REPLY("ket-luan-giai-quyet", About.COMPLAINT, "III.5.2",
            fields("ho_ten chuc_danh don_vi so_tiep_nhan ngay_tiep_nhan loai_don so_quyet_dinh ngay_quyet_dinh muc ket_luan can_cu nguoi_ky"),
            Names.RECIPIENTS),
    /** Quyết định đánh giá, xếp loại lại (theo Mẫu 03, Hướng dẫn 43-HD/BTCTW). */
    REPLACING_DECISION("quyet-dinh-xep-loai-lai", About.COMPLAINT, "III.5.2",
            fields("so ho_ten chuc_danh don_vi muc so_cu ngay_cu muc_cu ngay_hop ly_do chuc_vu_ky nguoi_ky"), table("can_cu", "noi_dung"), Names.RECIPIENTS);

    /** What the id of its subject names. */
    public enum About { DOSSIER, MEETING, UNIT, QUARTER, SESSION, COMPLAINT }

    private final String code;
    private final About about;
    private final String clause;
    private final Set<String> fields = new LinkedHashSet<>(words(Names.EVERYWHERE));
    private final Map<String, List<String>> tables = new LinkedHashMap<>();
    private final Set<String> flags = new LinkedHashSet<>();

    Paper(String code, About about, String clause, Part... parts) {
        this.code = code;
        this.about = about;
        this.clause = clause;
        for (Part part : parts) {
            if (part.kind() == Part.Kind.TABLE) {
                tables.put(part.name(), part.words());
            } else {
                (part.kind() == Part.Kind.FIELDS ? fields : flags).addAll(part.words());
            }
        }
    }

    /** Names it in addresses and files: lower-case letters, digits, hyphens. */
    public String code() {
        return code;
    }

    public About about() {
        return about;
    }

    /** Of the plan. */
    public String clause() {
        return clause;
    }

    public Set<String> fields() {
        return fields;
    }

    /** Columns by table, in their order. */
    public Map<String, List<String>> tables() {
        return tables;
    }

    public Set<String> flags() {
        return flags;
    }

    /** Of its template. */
    public String fileName() {
        return code + ".docx";
    }

    /** In which it can be had: always as Word and PDF; lists that people go on working with also as a workbook. */
    public List<Format> formats() {
        return switch (this) {
            case WORK_CATALOGUE, UNIT_SUMMARY, SYNTHESIS, LATE_LIST, DECISION, PROVINCE_SUBMISSION -> List.of(Format.DOCX, Format.PDF, Format.XLSX);
            default -> List.of(Format.DOCX, Format.PDF);
        };
    }

    /** The table that a workbook holds. */
    public String mainTable() {
        return switch (this) {
            case UNIT_SUMMARY, SYNTHESIS -> "can_bo";
            case WORK_CATALOGUE -> "viec";
            default -> "danh_sach";
        };
    }

    public static Optional<Paper> of(String code) {
        return Arrays.stream(values()).filter(paper -> paper.code.equals(code)).findFirst();
    }

    public static Stream<Paper> about(About about) {
        return Arrays.stream(values()).filter(paper -> paper.about == about);
    }

    private record Part(Kind kind, String name, List<String> words) {
        enum Kind { FIELDS, TABLE, FLAGS }
    }

    private static Part fields(String names) {
        return new Part(Part.Kind.FIELDS, "", words(names));
    }

    private static Part flags(String names) {
        return new Part(Part.Kind.FLAGS, "", words(names));
    }

    private static Part table(String name, String columns) {
        return new Part(Part.Kind.TABLE, name, words(columns));
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    /** What several papers share. */
    private static final class Names {
        static final String EVERYWHERE = "cap_tren dang_uy co_quan ten_co_quan xa dia_danh quy noi_ngay ke_hoach";
        static final String ASSESSMENT = "ho_ten chuc_danh don_vi diem_chung diem_chung_toi_da diem_ket_qua diem_ket_qua_toi_da tong tu_xep tu_nhan_xet han_che"
                + " nguyen_nhan khac_phuc dot_xuat noi_nhan_ban";
        static final String MEETING = "noi_hop thoi_gian dia_diem chu_tri thu_ky to_kiem_phieu trieu_tap co_mat vang_mat thanh_phan";
        static final Part CRITERIA = table("tieu_chi", "stt noi_dung toi_da diem");
        static final Part RESULTS = table("ds_nhiem_vu", "stt nhiem_vu san_pham han thuc_te hoan_thanh muc_do minh_chung toi_da diem");
        static final Part SECTIONS = table("noi_dung_dung_dau", "stt noi_dung tu_danh_gia");
        static final Part INDICATORS = table("chi_so", "stt noi_dung ket_qua");
        static final Part PROPOSALS = table("can_bo", "stt ho_ten chuc_danh don_vi diem_chung diem_ket_qua tong tu_xep phieu de_xuat y_kien ghi_chu");
        static final Part LEVELS = table("tong_hop", "muc so_nguoi");
        static final Part DECIDED = table("danh_sach", "stt ho_ten chuc_danh don_vi muc");
        static final Part RECIPIENTS = table("noi_nhan", "noi");
    }
}
