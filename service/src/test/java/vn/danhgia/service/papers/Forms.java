package vn.danhgia.service.papers;

import static vn.danhgia.service.papers.Form.left;
import static vn.danhgia.service.papers.Form.middle;

import java.util.List;
import vn.danhgia.service.papers.Form.Column;

/**
 * Makes the Word templates that are delivered. Layout and headings follow Quy định 399-QĐ/TW and Hướng dẫn 05-HD/VPTW; where the plan has a form of its
 * own whose body is not known, the file says so.
 */
final class Forms {

    private static final String LAYOUT = " Thể thức: Quy định 399-QĐ/TW, Hướng dẫn 05-HD/VPTW.";
    private static final String BODY_UNKNOWN = " Nội dung mẫu ban hành kèm Kế hoạch chưa có; các cột theo nội dung mà Kế hoạch yêu cầu.";
    private static final List<String> COMMUNE = List.of("{{cap_tren}}");
    private static final List<String> BELOW = List.of("{{dang_uy}}");

    private Forms() {
    }

    static byte[] of(Paper paper) {
        return switch (paper) {
            case WORK_CATALOGUE -> catalogue();
            case SELF_ASSESSMENT_2A -> assessment(true);
            case SELF_ASSESSMENT_2B -> assessment(false);
            case RESULT_NOTICE -> resultNotice();
            case DOSSIER_INDEX -> index();
            case BALLOT -> ballot();
            case TALLY_MINUTES -> tally();
            case MEETING_MINUTES -> minutes();
            case UNIT_SUMMARY -> unitSummary();
            case UNIT_REPORT -> unitReport();
            case REMINDER_SLIP -> slip();
            case UNIT_NOTICE -> unitNotice();
            case SYNTHESIS -> synthesis();
            case LATE_LIST -> lateList();
            case DISCIPLINE_LIST -> disciplineList();
            case PROVINCE_REPORT -> provinceReport();
            case DECISION -> decision();
            case PROVINCE_SUBMISSION -> submission();
            case COMPLAINT_REPLY -> complaintReply();
            case REPLACING_DECISION -> replacingDecision();
        };
    }

    private static Form person(Form form) {
        return form.text("Họ và tên: {{ho_ten}}").text("Chức vụ: {{chuc_danh}}").text("Đơn vị công tác: {{don_vi}}");
    }

    private static byte[] catalogue() {
        Form form = new Form(true, "Danh mục sản phẩm, công việc chuẩn", "Kế hoạch, mục II.5.1 (không có mẫu kèm theo)." + LAYOUT)
                .partyHead(BELOW, "{{co_quan}}", "").title("DANH MỤC SẢN PHẨM, CÔNG VIỆC CHUẨN", "Quý {{quy}}");
        return person(form).text("Trục chính, chủ yếu: {{truc_chinh}}").text("Trục phụ, phối hợp, hỗ trợ: {{truc_phu}}")
                .table("viec", 11, middle("TT", 7, "[stt]"), middle("Trục", 9, "[truc]"), left("Mục tiêu", 16, "[muc_tieu]"),
                        left("Nhiệm vụ", 16, "[nhiem_vu]"), left("Sản phẩm, kết quả", 16, "[san_pham]"), left("Kết quả cần đạt", 15, "[chuan_dat]"),
                        middle("Thời hạn", 14, "[han]"), left("Chủ trì, phối hợp", 14, "[nguoi_lam]"), left("Trách nhiệm", 12, "[trach_nhiem]"),
                        left("Thẩm quyền xác nhận", 12, "[tham_quyen]"), left("Cách đo", 13, "[cach_do]"), middle("Điểm tối đa", 10, "[diem]"),
                        middle("Trọng tâm", 10, "[trong_tam]"), left("Nguồn giao việc", 13, "[nguon]"))
                .gap(6).text("Nơi phê duyệt: {{noi_duyet}}; {{ngay_duyet}}.")
                .signatures(List.of("NGƯỜI LẬP DANH MỤC", "{{ho_ten}}"), List.of("T/M TẬP THỂ LÃNH ĐẠO ĐƠN VỊ", ""), List.of("CẤP PHÊ DUYỆT", "")).made();
    }

    private static byte[] assessment(boolean leader) {
        String annex = leader ? "2A" : "2B";
        Form form = new Form(false, "Bản tự đánh giá, xếp loại của cá nhân (Phụ lục " + annex + ")",
                "Phụ lục " + annex + ", Kế hoạch, mục II.5.2." + BODY_UNKNOWN + LAYOUT)
                .numbered("Phụ lục " + annex).partyHead(BELOW, "{{co_quan}}", "")
                .title("BẢN TỰ ĐÁNH GIÁ, XẾP LOẠI CỦA CÁ NHÂN", "Quý {{quy}}");
        person(form).heading("A. Tiêu chí chung (tối đa {{diem_chung_toi_da}} điểm)")
                .table("tieu_chi", 12, middle("TT", 8, "[stt]"), left("Nội dung", 60, "[noi_dung]"), middle("Điểm tối đa", 14, "[toi_da]"),
                        middle("Điểm tự chấm", 14, "[diem]"))
                .lastRow(12, "", "Cộng A", "{{diem_chung_toi_da}}", "{{diem_chung}}")
                .heading("B. Kết quả thực hiện nhiệm vụ (tối đa {{diem_ket_qua_toi_da}} điểm)")
                .plain("Mức độ: 1 – chủ động, hiệu quả, có kết quả cụ thể; 2 – cơ bản đáp ứng; 3 – không đáp ứng.", "i")
                .table("ds_nhiem_vu", 11, middle("TT", 9, "[stt]"), left("Nhiệm vụ", 22, "[nhiem_vu]"), left("Sản phẩm, kết quả cần đạt", 22, "[san_pham]"),
                        middle("Thời hạn", 18, "[han]"), left("Kết quả thực tế", 24, "[thuc_te]"), middle("Hoàn thành", 18, "[hoan_thanh]"),
                        middle("Mức độ", 11, "[muc_do]"), left("Minh chứng", 18, "[minh_chung]"), middle("Tối đa", 11, "[toi_da]"),
                        middle("Tự chấm", 13, "[diem]"))
                .lastRow(11, "", "Cộng B", "", "", "", "", "", "", "{{diem_ket_qua_toi_da}}", "{{diem_ket_qua}}")
                .mark("{{?truc_3}}").heading("Trong phần B: kết quả trục 3 gắn với Nghị quyết số 57-NQ/TW")
                .table("chi_so", 12, middle("TT", 8, "[stt]"), left("Nội dung", 44, "[noi_dung]"), left("Kết quả", 44, "[ket_qua]")).mark("{{/truc_3}}");
        if (leader) {
            form.mark("{{?dung_dau}}").heading("C. Trách nhiệm của người đứng đầu")
                    .table("noi_dung_dung_dau", 12, middle("TT", 8, "[stt]"), left("Nội dung", 40, "[noi_dung]"), left("Tự đánh giá", 48, "[tu_danh_gia]"))
                    .mark("{{/dung_dau}}");
        }
        return form.heading((leader ? "D" : "C") + ". Tự nhận xét và đề xuất").text("1. Tự nhận xét: {{tu_nhan_xet}}")
                .text("2. Hạn chế, khuyết điểm: {{han_che}}").text("3. Nguyên nhân: {{nguyen_nhan}}").text("4. Hướng khắc phục: {{khac_phuc}}")
                .mark("{{?dot_xuat_co}}").text("5. Nhiệm vụ phát sinh, đột xuất: {{dot_xuat}}").mark("{{/dot_xuat_co}}")
                .text("Tổng điểm tự chấm: {{tong}} điểm (A: {{diem_chung}}; B: {{diem_ket_qua}}).", "b")
                .text("Mức tự xếp loại: {{tu_xep}}.", "b")
                .text("Nơi nhận bản tự đánh giá: {{noi_nhan_ban}}.")
                .signatures(List.of("XÁC NHẬN CỦA TẬP THỂ LÃNH ĐẠO", "(ký, ghi rõ họ tên)", ""), List.of("NGƯỜI TỰ ĐÁNH GIÁ", "(ký, ghi rõ họ tên)",
                "{{ho_ten}}"))
                .made();
    }

    private static byte[] resultNotice() {
        return new Form(false, "Thông báo kết quả đánh giá, xếp loại gửi cá nhân", "Kế hoạch, mục II.5.5 (không có mẫu kèm theo)." + LAYOUT)
                .partyHead(BELOW, "{{co_quan}}", "Số …… -TB/……").title("THÔNG BÁO", "kết quả đánh giá, xếp loại chất lượng quý {{quy}}")
                .text("Căn cứ {{ke_hoach}};")
                .text("Căn cứ Quyết định số {{so_quyet_dinh}}, {{ngay_quyet_dinh}} của {{co_quan_quyet_dinh}} về đánh giá, xếp loại chất lượng cán bộ "
                        + "quý {{quy}};")
                .text("{{ten_co_quan}} thông báo kết quả đánh giá, xếp loại chất lượng quý {{quy}} của:").text("Đồng chí: {{ho_ten}}", "b")
                .text("Chức vụ: {{chuc_danh}}").text("Đơn vị công tác: {{don_vi}}").text("Mức xếp loại: {{muc}}.", "b")
                .mark("{{?dang_xem_xet}}").text("Kết quả này đang được xem xét theo khiếu nại, kiến nghị; trong thời gian xem xét, quyết định vẫn có hiệu lực.")
                .mark("{{/dang_xem_xet}}")
                .text("Nếu có khiếu nại, kiến nghị, phản ánh, đồng chí gửi Ủy ban Kiểm tra Đảng ủy trong thời hạn quy định để được xem xét, giải quyết.")
                .receivers(List.of("T/M {{co_quan}}", "TRƯỞNG BAN", "")).made();
    }

    private static byte[] index() {
        return person(new Form(false, "Danh mục hồ sơ", "Kế hoạch, mục II.6 (không có mẫu kèm theo)." + LAYOUT)
                .partyHead(BELOW, "{{co_quan}}", "").title("DANH MỤC HỒ SƠ", "đánh giá, xếp loại chất lượng quý {{quy}}"))
                .table("giay_to", 12, middle("TT", 8, "[stt]"), left("Tên giấy tờ", 40, "[ten]"), middle("Bắt buộc", 9, "[bat_buoc]"),
                        middle("Tình trạng", 12, "[tinh_trang]"), left("Số, ký hiệu; ghi chú", 22, "[ghi_chu]"), middle("Căn cứ", 10, "[can_cu]"),
                        middle("Số trang", 11, ""))
                .signatures(List.of("NGƯỜI LẬP", ""), List.of("NGƯỜI GIỮ HỒ SƠ", "")).made();
    }

    private static byte[] ballot() {
        return new Form(true, "Phiếu đánh giá, đề xuất mức xếp loại (Mẫu 01)", "Mẫu 01, Kế hoạch, mục II.5.3." + BODY_UNKNOWN + LAYOUT)
                .numbered("Mẫu 01").partyHead(BELOW, "{{co_quan}}", "").title("PHIẾU", "đề xuất mức xếp loại chất lượng quý {{quy}}")
                .centred("Hội nghị {{noi_hop}}, {{ngay_hop}}", "i").gap(6)
                .table("danh_sach", 12, middle("TT", 7, "[stt]"), left("Họ và tên", 18, "[ho_ten]"), left("Chức vụ", 20, "[chuc_danh]"),
                        left("Đơn vị", 17, "[don_vi]"), left("Tự xếp loại", 14, "[tu_xep]"), left("Mức đề xuất trước", 14, "[de_xuat]"),
                        left("Mức cao nhất theo quy định", 14, "[tran]"), middle("Xuất sắc", 9, "[htxs]"), middle("Hoàn thành tốt", 10, "[htt]"),
                        middle("Hoàn thành", 10, "[htnv]"), middle("Không hoàn thành", 10, "[khtnv]"), middle("Chưa xếp loại", 9, "[chua_xep]"))
                .gap(6).text("Cách ghi: đánh dấu x vào một ô cho mỗi người. Không đánh dấu hoặc đánh dấu từ hai ô trở lên là phiếu không hợp lệ đối "
                        + "với người đó. "
                        + "Không ghi tên, không ký vào phiếu.", "i").made();
    }

    private static Form meeting(Form form) {
        return form.text("1. Thời gian: {{thoi_gian}}.").text("2. Địa điểm: {{dia_diem}}.").text("3. Chủ trì: {{chu_tri}}. Người ghi biên bản: {{thu_ky}}.");
    }

    private static byte[] tally() {
        return meeting(new Form(true, "Biên bản kiểm phiếu (Mẫu 02)", "Mẫu 02, Kế hoạch, mục II.5.3." + BODY_UNKNOWN + LAYOUT)
                .numbered("Mẫu 02").partyHead(BELOW, "{{co_quan}}", "").title("BIÊN BẢN KIỂM PHIẾU", "đề xuất mức xếp loại chất lượng quý {{quy}}"))
                .text("4. Tổ kiểm phiếu: {{to_kiem_phieu}}.")
                .text("5. Số người được triệu tập: {{trieu_tap}}; có mặt: {{co_mat}}; vắng mặt: {{vang_mat}}.").text("6. Kết quả kiểm phiếu:")
                .table("kiem_phieu", 11, middle("TT", 7, "[stt]"), left("Họ và tên", 18, "[ho_ten]"), left("Chức vụ", 18, "[chuc_danh]"),
                        middle("Lần", 7, "[lan]"), middle("Có quyền bỏ phiếu", 10, "[co_quyen]"), middle("Có mặt", 7, "[co_mat]"), middle("Phát ra", 7, "[phat_ra]"),
                        middle("Thu về", 7, "[thu_ve]"), middle("Hợp lệ", 7, "[hop_le]"), middle("Không hợp lệ", 10, "[khong_hop_le]"),
                        middle("Xuất sắc", 7, "[htxs]"), middle("Hoàn thành tốt", 10, "[htt]"), middle("Hoàn thành", 10, "[htnv]"),
                        middle("Không hoàn thành", 10, "[khtnv]"), middle("Chưa xếp loại", 9, "[chua_xep]"), left("Kết quả", 16, "[ket_qua]"))
                .gap(6).text("Số có quyền bỏ phiếu và có mặt ở từng dòng không kể người không tham gia bỏ phiếu về người đó.", "i")
                .text("Biên bản được lập thành 03 bản, hai người kiểm phiếu ghi độc lập và khớp nhau.")
                .signatures(List.of("TỔ KIỂM PHIẾU", "(ký, ghi rõ họ tên)", "{{to_kiem_phieu}}"), List.of("CHỦ TRÌ", "(ký, ghi rõ họ tên)", "{{chu_tri}}"))
                .made();
    }

    private static byte[] minutes() {
        return meeting(new Form(false, "Biên bản họp", "Kế hoạch, mục II.5.3, II.5.4 (không có mẫu kèm theo)." + LAYOUT)
                .partyHead(BELOW, "{{co_quan}}", "Số …… -BB/……").title("BIÊN BẢN", "họp đánh giá, đề xuất mức xếp loại chất lượng quý {{quy}}"))
                .text("4. Thành phần: được triệu tập {{trieu_tap}}; có mặt {{co_mat}}; vắng mặt {{vang_mat}}. Có mặt: {{thanh_phan}}.")
                .text("5. Tổ kiểm phiếu: {{to_kiem_phieu}}.").text("6. Nội dung và kết luận đối với từng người:")
                .table("noi_dung", 11, middle("TT", 8, "[stt]"), left("Họ và tên", 17, "[ho_ten]"), left("Chức vụ", 17, "[chuc_danh]"),
                        left("Người điều hành", 15, "[chu_tri_muc]"), middle("Không tham gia", 13, "[khong_du]"), middle("Có quyền bỏ phiếu", 12, "[co_quyen]"),
                        left("Kết quả bỏ phiếu", 16, "[ket_qua]"), left("Kết luận", 20, "[ket_luan]"), left("Căn cứ", 14, "[can_cu]"))
                .gap(6).text("Số phiếu cụ thể ghi tại Biên bản kiểm phiếu kèm theo. Hội nghị thông qua biên bản.")
                .signatures(List.of("NGƯỜI GHI BIÊN BẢN", "(ký, ghi rõ họ tên)", "{{thu_ky}}"), List.of("CHỦ TRÌ", "(ký, ghi rõ họ tên)", "{{chu_tri}}"))
                .made();
    }

    private static Column[] proposals() {
        return new Column[] {middle("TT", 7, "[stt]"), left("Họ và tên", 18, "[ho_ten]"), left("Chức vụ", 18, "[chuc_danh]"), left("Đơn vị", 17, "[don_vi]"),
                middle("Điểm A", 9, "[diem_chung]"), middle("Điểm B", 9, "[diem_ket_qua]"), middle("Tổng", 8, "[tong]"), left("Tự xếp loại", 18, "[tu_xep]"),
                middle("Số phiếu: xuất sắc – tốt – hoàn thành – không hoàn thành", 20, "[phieu]"), left("Tập thể đề xuất", 18, "[de_xuat]"),
                left("Ý kiến Thường trực Đảng ủy", 18, "[y_kien]"), left("Ghi chú", 13, "[ghi_chu]")};
    }

    private static byte[] unitSummary() {
        return new Form(true, "Tổng hợp kết quả của đơn vị (Mẫu 04)", "Mẫu 04, Kế hoạch, mục II.5.2, II.5.3, III.2.5." + BODY_UNKNOWN + LAYOUT)
                .numbered("Mẫu 04").partyHead(BELOW, "{{co_quan}}", "").title("BIỂU TỔNG HỢP", "kết quả đề xuất xếp loại chất lượng quý {{quy}} của {{don_vi}}")
                .heading("I. Cán bộ diện Ban Thường vụ Đảng ủy quản lý").table("can_bo", 11, proposals())
                .heading("Tổng hợp mức đề xuất")
                .table("tong_hop", 12, left("Mức xếp loại", 60, "[muc]"), middle("Số người", 20, "[so_nguoi]"))
                .mark("{{?co_thuoc_quyen}}").heading("II. Cán bộ thuộc thẩm quyền quản lý của đơn vị (báo cáo {{ngay_bao_cao}})")
                .table("thuoc_quyen", 12, middle("TT", 8, "[stt]"), left("Họ và tên", 30, "[ho_ten]"), left("Chức vụ", 34, "[chuc_danh]"),
                        left("Mức xếp loại", 30, "[muc]")).mark("{{/co_thuoc_quyen}}")
                .signatures(List.of("NGƯỜI LẬP BIỂU", ""), List.of("T/M TẬP THỂ LÃNH ĐẠO", "")).made();
    }

    private static byte[] unitReport() {
        return new Form(false, "Báo cáo kết quả thực hiện các chỉ tiêu, nhiệm vụ chính trị",
                "Kế hoạch, mục II.6(2), II.7.3 (không có mẫu kèm theo). Thể thức: theo khối của đơn vị – cơ quan đảng, đoàn thể theo Quy định 399-QĐ/TW;"
                        + " cơ quan nhà nước theo Nghị định 30/2020/NĐ-CP.")
                .unitHead("{{cap_tren_don_vi}}", "{{co_quan}}").title("BÁO CÁO", "kết quả thực hiện các chỉ tiêu, nhiệm vụ chính trị quý {{quy}}")
                .text("Đơn vị: {{don_vi}}")
                .table("ds_truc", 12, middle("TT", 8, "[stt]"), left("Trục kết quả", 52, "[truc]"), middle("Được giao", 12, "[giao]"), middle("Hoàn thành", 12,
                "[dat]"),
                        middle("Bất khả kháng", 13, "[bat_kha_khang]"))
                .lastRow(12, "", "Cộng", "{{giao}}", "{{dat}}", "{{bat_kha_khang}}").gap(6)
                .text("Số nhiệm vụ, chỉ tiêu được tính (không gồm bất khả kháng đã xác nhận): {{phai_tinh}}. Tỷ lệ hoàn thành: {{ty_le}}.")
                .text("Nguyên nhân, giải trình: {{giai_trinh}}").text("Tình trạng: {{tinh_trang}}.").text("Người báo cáo: {{nguoi_bao_cao}}.")
                .signatures(List.of(), List.of("THỦ TRƯỞNG ĐƠN VỊ", "(ký, ghi rõ họ tên)", "")).made();
    }

    private static Column[] decided() {
        return new Column[] {middle("TT", 8, "[stt]"), left("Họ và tên", 24, "[ho_ten]"), left("Chức vụ", 26, "[chuc_danh]"), left("Đơn vị", 24, "[don_vi]"),
                left("Mức xếp loại", 24, "[muc]")};
    }

    private static byte[] unitNotice() {
        return new Form(false, "Thông báo kết quả đánh giá, xếp loại gửi đơn vị", "Kế hoạch, mục II.5.5, III.3.5 (không có mẫu kèm theo)." + LAYOUT)
                .partyHead(BELOW, "{{co_quan}}", "Số …… -TB/……").title("THÔNG BÁO", "kết quả đánh giá, xếp loại chất lượng cán bộ quý {{quy}}")
                .text("Căn cứ {{ke_hoach}};").text("Căn cứ quyết định của Ban Thường vụ Đảng ủy về đánh giá, xếp loại chất lượng cán bộ quý {{quy}};")
                .text("{{ten_co_quan}} thông báo tới {{don_vi}} kết quả đánh giá, xếp loại chất lượng quý {{quy}} của {{so_nguoi}} cán bộ diện Ban "
                        + "Thường vụ Đảng ủy "
                        + "quản lý như sau:")
                .table("danh_sach", 12, decided()).gap(6).receivers(List.of("T/M {{co_quan}}", "TRƯỞNG BAN", "")).made();
    }

    private static byte[] synthesis() {
        return new Form(true, "Biểu tổng hợp kết quả đề xuất đánh giá, xếp loại cán bộ (Mẫu 03)", "Mẫu 03, Kế hoạch, mục II.6(3)." + BODY_UNKNOWN + LAYOUT)
                .numbered("Mẫu 03").partyHead(BELOW, "{{co_quan}}", "").title("BIỂU TỔNG HỢP", "kết quả đề xuất đánh giá, xếp loại cán bộ quý {{quy}}")
                .text("Tổng số: {{so_nguoi}} người.").table("can_bo", 11, proposals()).heading("Tổng hợp mức đề xuất")
                .table("tong_hop", 12, left("Mức xếp loại", 60, "[muc]"), middle("Số người", 20, "[so_nguoi]"))
                .heading("Theo nhóm vị trí tương đồng")
                .table("ds_nhom", 12, left("Nhóm", 20, "[nhom]"), middle("Đã có đề xuất", 15, "[tong]"), middle("Hoàn thành xuất sắc", 15, "[htxs]"),
                        middle("Hoàn thành tốt", 15, "[htt]"), middle("Hoàn thành", 15, "[htnv]"), middle("Không hoàn thành", 15, "[khtnv]"))
                .signatures(List.of("NGƯỜI LẬP BIỂU", ""), List.of("T/M {{co_quan}}", "")).made();
    }

    private static byte[] lateList() {
        return new Form(false, "Danh sách chậm", "Kế hoạch, mục III.3.1 (không có mẫu kèm theo)." + LAYOUT)
                .partyHead(BELOW, "{{co_quan}}", "").title("DANH SÁCH", "các khâu chậm so với thời hạn, quý {{quy}}")
                .mark("{{?khong_co}}").text("Không có trường hợp nào.").mark("{{/khong_co}}").mark("{{?co_danh_sach}}").text("Tổng số: {{so_nguoi}} người.")
                .table("danh_sach", 12, middle("TT", 8, "[stt]"), left("Họ và tên", 24, "[ho_ten]"), left("Chức vụ", 26, "[chuc_danh]"),
                        left("Đơn vị", 24, "[don_vi]"), left("Khâu chậm", 26, "[khau]")).mark("{{/co_danh_sach}}")
                .signatures(List.of("NGƯỜI LẬP", ""), List.of("T/M {{co_quan}}", "")).made();
    }

    private static byte[] slip() {
        return new Form(false, "Phiếu đôn đốc", "Kế hoạch, mục III.3.1 (không có mẫu kèm theo)." + LAYOUT)
                .partyHead(BELOW, "{{co_quan}}", "Số …… -PĐĐ/……").title("PHIẾU ĐÔN ĐỐC", "việc đánh giá, xếp loại cán bộ", "quý {{quy}}")
                .text("Kính gửi: {{don_vi}}").gap(6)
                .mark("{{?khong_co}}").text("Tính đến ngày {{tai_ngay}}, đơn vị không có việc nào đến kỳ đôn đốc.").mark("{{/khong_co}}")
                .mark("{{?co_danh_sach}}").text("Tính đến ngày {{tai_ngay}}, đơn vị còn {{so_viec}} việc chưa xong. Đề nghị đơn vị hoàn thành các việc sau:")
                .table("ds_viec", 12, middle("TT", 8, "[stt]"), left("Việc", 32, "[viec]"), middle("Hạn cuối", 14, "[han]"),
                        middle("Tình trạng", 16, "[tinh_trang]"), left("Của", 20, "[ho_ten]"), left("Đang chờ", 20, "[dang_cho]")).mark("{{/co_danh_sach}}")
                .signatures(List.of("NGƯỜI NHẬN PHIẾU", ""), List.of("T/M {{co_quan}}", "")).made();
    }

    private static byte[] disciplineList() {
        return new Form(false, "Danh sách tập thể, cá nhân đang thi hành hoặc xem xét kỷ luật", "Kế hoạch, mục III.5.1 (không có mẫu kèm theo)." + LAYOUT)
                .partyHead(BELOW, "{{co_quan}}", "Số …… -DS/……")
                .title("DANH SÁCH", "tập thể, cá nhân đang thi hành kỷ luật hoặc xem xét kỷ luật", "quý {{quy}}")
                .centred("(Tài liệu nội bộ, không sao chụp)", "i").gap(6).mark("{{?khong_co}}").text("Không có tập thể, cá nhân nào.").mark("{{/khong_co}}")
                .text("{{tinh_trang}}").mark("{{?co_danh_sach}}")
                .table("danh_sach", 12, middle("TT", 8, "[stt]"), left("Tập thể, cá nhân", 24, "[ten]"), left("Chức vụ", 22, "[chuc_danh]"),
                        left("Diện", 24, "[loai]"), left("Hình thức", 14, "[hinh_thuc]"), left("Số quyết định", 16, "[so_quyet_dinh]"), middle("Ngày", 15,
                        "[ngay]")).mark("{{/co_danh_sach}}")
                .signatures(List.of(), List.of("T/M {{co_quan}}", "CHỦ NHIỆM", "")).made();
    }

    private static byte[] provinceReport() {
        return new Form(false, "Báo cáo Ban Thường vụ Tỉnh ủy", "Kế hoạch, mục III.3.3 (không có mẫu kèm theo)." + LAYOUT)
                .partyHead(COMMUNE, "{{dang_uy}}", "Số {{so}}").title("BÁO CÁO", "kết quả đánh giá, xếp loại chất lượng cán bộ quý {{quy}}")
                .text("Kính gửi: Ban Thường vụ Tỉnh ủy (qua Ban Tổ chức Tỉnh ủy)", "b").text("Thực hiện {{ke_hoach}}, Ban Thường vụ Đảng ủy báo cáo như sau:")
                .heading("I. Kết quả chung")
                .text("Tổng số cán bộ: {{tong_so}}; đã xếp loại: {{da_xep}}; chưa xếp loại: {{chua_xep}}. Quyết định đã ban hành: {{quyet_dinh}}.")
                .table("tong_hop", 12, left("Mức xếp loại", 60, "[muc]"), middle("Số người", 20, "[so_nguoi]"))
                .heading("II. Kết quả theo đơn vị")
                .table("ds_don_vi", 12, middle("TT", 8, "[stt]"), left("Đơn vị", 34, "[don_vi]"), middle("Tổng số", 10, "[tong]"),
                        middle("Xuất sắc", 10, "[htxs]"), middle("Hoàn thành tốt", 11, "[htt]"), middle("Hoàn thành", 11, "[htnv]"),
                        middle("Không hoàn thành", 11, "[khtnv]"), middle("Chưa xếp loại", 10, "[chua_xep]"))
                .mark("{{?co_dien_tinh}}").heading("III. Cán bộ diện Ban Thường vụ Tỉnh ủy quản lý")
                .table("dien_tinh", 12, middle("TT", 8, "[stt]"), left("Họ và tên", 26, "[ho_ten]"), left("Chức vụ", 30, "[chuc_danh]"),
                        left("Mức đề nghị", 22, "[de_nghi]"), left("Kết quả của tỉnh", 22, "[ket_qua]")).mark("{{/co_dien_tinh}}")
                .gap(6).receivers(List.of("T/M BAN THƯỜNG VỤ", "{{chuc_vu_ky}}", "{{nguoi_ky}}")).made();
    }

    private static byte[] complaintReply() {
        return new Form(false, "Kết luận giải quyết khiếu nại về kết quả xếp loại", "Kế hoạch, mục III.5.2 (không có mẫu kèm theo)." + LAYOUT)
                .partyHead(BELOW, "{{co_quan}}", "Số …… -KL/……").title("KẾT LUẬN", "giải quyết khiếu nại, xem xét lại kết quả xếp loại chất lượng quý {{quy}}")
                .text("Căn cứ {{ke_hoach}};")
                .text("Hình thức: {{loai_don}}; số tiếp nhận {{so_tiep_nhan}}, {{ngay_tiep_nhan}}.")
                .text("Người được đánh giá: đồng chí {{ho_ten}}, {{chuc_danh}}, {{don_vi}}.")
                .text("Kết quả được xem xét: mức {{muc}}, Quyết định số {{so_quyet_dinh}}, {{ngay_quyet_dinh}}.")
                .text("Kết luận: {{ket_luan}}.", "b").text("Căn cứ, lý do: {{can_cu}}")
                .text("Trong thời gian xem xét, quyết định đã ban hành vẫn có hiệu lực.")
                .receivers(List.of("T/M {{co_quan}}", "", "{{nguoi_ky}}")).made();
    }

    private static byte[] replacingDecision() {
        return new Form(false, "Quyết định đánh giá, xếp loại lại", "Kế hoạch, mục III.5.2; theo tên Mẫu 03, Hướng dẫn 43-HD/BTCTW." + BODY_UNKNOWN + LAYOUT)
                .partyHead(COMMUNE, "{{dang_uy}}", "Số {{so}}").title("QUYẾT ĐỊNH", "về đánh giá, xếp loại lại chất lượng cán bộ quý {{quy}}")
                .lines("can_cu", "- Căn cứ [noi_dung];", 14)
                .text("- Xét kết quả giải quyết ({{ly_do}}) của Ủy ban Kiểm tra Đảng ủy;")
                .text("- Căn cứ kết quả bỏ phiếu lại tại hội nghị Ban Thường vụ Đảng ủy {{ngay_hop}},").gap(6)
                .centred("BAN THƯỜNG VỤ ĐẢNG ỦY QUYẾT ĐỊNH", "b").gap(6)
                .text("Điều 1. Đánh giá, xếp loại lại chất lượng quý {{quy}} đối với đồng chí {{ho_ten}}, {{chuc_danh}}, {{don_vi}}: mức {{muc}}.")
                .text("Điều 2. Quyết định này thay thế kết quả xếp loại của đồng chí có tên tại Điều 1 (mức {{muc_cu}}) trong Quyết định "
                        + "số {{so_cu}}, {{ngay_cu}}. "
                        + "Kết quả được lưu hồ sơ, làm căn cứ đánh giá, xếp loại chất lượng cuối năm và phục vụ công tác cán bộ.")
                .text("Điều 3. Ban Xây dựng Đảng, Văn phòng Đảng ủy, các cơ quan, đơn vị có liên quan và đồng chí có tên tại Điều 1 chịu trách nhiệm thi hành "
                        + "Quyết định này. Quyết định có hiệu lực từ ngày ký.")
                .receivers(List.of("T/M BAN THƯỜNG VỤ", "{{chuc_vu_ky}}", "{{nguoi_ky}}")).made();
    }

    private static byte[] decision() {
        return new Form(false, "Quyết định đánh giá, xếp loại chất lượng quý", "Kế hoạch, mục II.5.4 (không có mẫu kèm theo)." + LAYOUT)
                .partyHead(COMMUNE, "{{dang_uy}}", "Số {{so}}").title("QUYẾT ĐỊNH", "về đánh giá, xếp loại chất lượng cán bộ quý {{quy}}")
                .lines("can_cu", "- Căn cứ [noi_dung];", 14)
                .text("- Căn cứ kết quả bỏ phiếu tại hội nghị Ban Thường vụ Đảng ủy {{ngay_hop}},").gap(6)
                .centred("BAN THƯỜNG VỤ ĐẢNG ỦY QUYẾT ĐỊNH", "b").gap(6)
                .text("Điều 1. Đánh giá, xếp loại chất lượng quý {{quy}} đối với {{so_nguoi}} cán bộ diện Ban Thường vụ Đảng ủy quản lý (có danh sách "
                        + "kèm theo).")
                .text("Điều 2. Kết quả xếp loại quý được lưu hồ sơ, làm căn cứ đánh giá, xếp loại chất lượng cuối năm và phục vụ công tác cán bộ.")
                .text("Điều 3. Ban Xây dựng Đảng, Văn phòng Đảng ủy, các cơ quan, đơn vị có liên quan và cá nhân có tên trong danh sách chịu trách "
                        + "nhiệm thi hành "
                        + "Quyết định này. Quyết định có hiệu lực từ ngày ký.")
                .receivers(List.of("T/M BAN THƯỜNG VỤ", "{{chuc_vu_ky}}", "{{nguoi_ky}}"))
                .nextPage().centred("DANH SÁCH", "b").centred("kết quả đánh giá, xếp loại chất lượng cán bộ quý {{quy}}", "b")
                .centred("(kèm theo Quyết định số {{so}}, {{noi_ngay}})", "i").gap(6).table("danh_sach", 12, decided()).made();
    }

    private static byte[] submission() {
        return new Form(false, "Tờ trình Ban Thường vụ Tỉnh ủy", "Kế hoạch, mục II.2.2, III.3.3 (không có mẫu kèm theo)." + LAYOUT)
                .partyHead(COMMUNE, "{{dang_uy}}", "Số {{so}}")
                .title("TỜ TRÌNH", "đề nghị đánh giá, xếp loại chất lượng quý {{quy}} đối với cán bộ", "diện Ban Thường vụ Tỉnh ủy quản lý")
                .text("Kính gửi: Ban Thường vụ Tỉnh ủy (qua Ban Tổ chức Tỉnh ủy)", "b").lines("can_cu", "- Căn cứ [noi_dung];", 14)
                .text("Hội nghị Ban Thường vụ Đảng ủy {{ngay_hop}} đã bỏ phiếu. Ban Thường vụ Đảng ủy kính trình Ban Thường vụ Tỉnh ủy xem xét, quyết định mức "
                        + "xếp loại đối với {{so_nguoi}} cán bộ như sau:")
                .table("danh_sach", 12, middle("TT", 8, "[stt]"), left("Họ và tên", 24, "[ho_ten]"), left("Chức vụ", 26, "[chuc_danh]"),
                        left("Đơn vị", 18, "[don_vi]"), middle("Điểm tự chấm", 10, "[diem]"), left("Tự xếp loại", 18, "[tu_xep]"), left("Mức đề nghị", 18,
                        "[de_nghi]"))
                .gap(6).receivers(List.of("T/M BAN THƯỜNG VỤ", "{{chuc_vu_ky}}", "{{nguoi_ky}}")).made();
    }
}
